import ArgumentParser
@main struct MeasureCollection: ParsableCommand {}
