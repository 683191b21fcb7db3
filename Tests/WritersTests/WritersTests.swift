// Tests of Writers.
