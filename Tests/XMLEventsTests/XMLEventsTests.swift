// Tests of XMLEvents.
