// Tests of Taggers.
