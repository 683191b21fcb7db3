// Tests of OfficePackage.
