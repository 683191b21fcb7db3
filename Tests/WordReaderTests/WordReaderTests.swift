// Tests of WordReader.
