public import Tagging

/// All taggers, in the order in which they build on each other. A new tagger is a folder of its own and a line here.
public let allTaggers: [any Tagger.Type] = [
  MetadataTagger.self, TableTagger.self, ReferenceTagger.self, TableValueTagger.self,
  MilestoneTagger.self,
]
