// Tests of DocumentModel.
