"""Makes the council papers in this folder's parent: Word-like OOXML from content written in `papers/`."""
