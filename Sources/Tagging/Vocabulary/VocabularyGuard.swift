/// Something in the vocabulary that keeps a text from being taken for a reference.
public enum VocabularyGuard: Hashable, Sendable, CaseIterable {
  /// Classes of concrete in a paragraph that speaks of concrete.
  case strengthClasses
  /// Words behind which a letter and a number are a part of the text: Figure B.20.
  case parts
  /// Bodies whose resolutions are none of the Union's.
  case foreignBodies
  /// Treaties and regulations of others that share a noun with those of the Union.
  case foreignTreaties
}

extension Vocabulary {
  /// The same vocabulary without one of its guards. What is found with it and not with this one is what the guard keeps
  /// out.
  public func without(_ guard: VocabularyGuard) -> Vocabulary {
    // A new one and not a copy: a copy shares what taggers have made of this one.
    var vocabulary = Vocabulary()
    vocabulary.languages = languages
    vocabulary.bodies = bodies
    vocabulary.places = places
    vocabulary.conferences = conferences
    vocabulary.series = series
    vocabulary.tables = tables
    vocabulary.traps = traps
    switch `guard` {
    case .strengthClasses: vocabulary.traps["strength-classes"] = []
    case .parts: vocabulary.traps["parts"] = []
    case .foreignBodies:
      for index in bodies.indices { vocabulary.bodies[index].isForeign = false }
      for name in ["organs", "owner-links", "council-qualifiers", "possessives", "owner-endings", "weak-owner-endings"]
      {
        vocabulary.traps[name] = []
      }
    case .foreignTreaties:
      for index in languages.indices {
        for name in ["foreign-treaty", "telecommunication-regulations", "financial-regulations"] {
          vocabulary.languages[index].sections["nouns"]?[name] = []
        }
      }
    }
    return vocabulary
  }
}
