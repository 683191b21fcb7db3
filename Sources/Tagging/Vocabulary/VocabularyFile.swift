/// A file of the vocabulary.
public struct VocabularyFile: Sendable {
  /// The name, for messages.
  public var name: String
  /// The content, UTF-8.
  public var bytes: [UInt8]

  /// A file from its name and content.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension VocabularyFile {
  /// The files that travel inside the program. A new file needs a line here.
  public static var embedded: [VocabularyFile] {
    languages + series + [
      VocabularyFile(name: "bodies.yaml", bytes: PackageResources.bodies_yaml),
      VocabularyFile(name: "conferences.yaml", bytes: PackageResources.conferences_yaml),
      VocabularyFile(name: "owners.yaml", bytes: PackageResources.owners_yaml),
      VocabularyFile(name: "tables.yaml", bytes: PackageResources.tables_yaml),
      VocabularyFile(name: "traps.yaml", bytes: PackageResources.traps_yaml),
      VocabularyFile(name: "sessions.yaml", bytes: PackageResources.sessions_yaml),
      VocabularyFile(name: "citation-types.yaml", bytes: PackageResources.citation_types_yaml),
    ]
  }

  /// The files of the forms, which hold examples only: `Vocabulary.load()` has no need of them.
  public static var forms: [VocabularyFile] {
    [
      VocabularyFile(name: "forms/resolutions.yaml", bytes: PackageResources.resolutions_yaml),
      VocabularyFile(name: "forms/provisions.yaml", bytes: PackageResources.provisions_yaml),
      VocabularyFile(name: "forms/others.yaml", bytes: PackageResources.others_yaml),
      VocabularyFile(name: "forms/pointers.yaml", bytes: PackageResources.pointers_yaml),
    ]
  }

  private static var languages: [VocabularyFile] {
    [
      VocabularyFile(name: "languages/ar.yaml", bytes: PackageResources.ar_yaml),
      VocabularyFile(name: "languages/en.yaml", bytes: PackageResources.en_yaml),
      VocabularyFile(name: "languages/es.yaml", bytes: PackageResources.es_yaml),
      VocabularyFile(name: "languages/fr.yaml", bytes: PackageResources.fr_yaml),
      VocabularyFile(name: "languages/ru.yaml", bytes: PackageResources.ru_yaml),
      VocabularyFile(name: "languages/zh.yaml", bytes: PackageResources.zh_yaml),
    ]
  }

  private static var series: [VocabularyFile] {
    [
      VocabularyFile(name: "series/council-document.yaml", bytes: PackageResources.council_document_yaml),
      VocabularyFile(name: "series/council-information.yaml", bytes: PackageResources.council_information_yaml),
      VocabularyFile(name: "series/council-temporary.yaml", bytes: PackageResources.council_temporary_yaml),
      VocabularyFile(name: "series/council-drafting.yaml", bytes: PackageResources.council_drafting_yaml),
      VocabularyFile(name: "series/council-old.yaml", bytes: PackageResources.council_old_yaml),
      VocabularyFile(name: "series/council-working-group.yaml", bytes: PackageResources.council_working_group_yaml),
      VocabularyFile(
        name: "series/plenipotentiary-document.yaml", bytes: PackageResources.plenipotentiary_document_yaml),
      VocabularyFile(name: "series/conference-document.yaml", bytes: PackageResources.conference_document_yaml),
      VocabularyFile(
        name: "series/radio-assembly-document.yaml", bytes: PackageResources.radio_assembly_document_yaml),
      VocabularyFile(
        name: "series/advisory-group-document.yaml", bytes: PackageResources.advisory_group_document_yaml),
      VocabularyFile(name: "series/development-study-group.yaml", bytes: PackageResources.development_study_group_yaml),
      VocabularyFile(name: "series/circular-letter.yaml", bytes: PackageResources.circular_letter_yaml),
      VocabularyFile(name: "series/director-letter.yaml", bytes: PackageResources.director_letter_yaml),
      VocabularyFile(name: "series/radio-circular.yaml", bytes: PackageResources.radio_circular_yaml),
      VocabularyFile(name: "series/service-order-symbol.yaml", bytes: PackageResources.service_order_symbol_yaml),
      VocabularyFile(name: "series/itu-t-recommendation.yaml", bytes: PackageResources.itu_t_recommendation_yaml),
      VocabularyFile(name: "series/itu-r-recommendation.yaml", bytes: PackageResources.itu_r_recommendation_yaml),
      VocabularyFile(name: "series/united-nations.yaml", bytes: PackageResources.united_nations_yaml),
    ]
  }
}
