// Tests of Tagging.
