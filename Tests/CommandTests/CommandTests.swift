// Tests of the tool.
