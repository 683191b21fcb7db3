// Tests of CorpusIndex.
