extension OfficeElement {
  /// The local name of an element of Office Math (ECMA-376 Part 1 §22.1) whose case has `m` before it; nil for others.
  var mathName: String? {
    switch self {
    case .mMathPara: "oMathPara"
    case .mAcc, .mBar, .mBox, .mBorderBox, .mD, .mEqArr, .mF, .mFunc, .mGroupChr, .mLimLow, .mLimUpp, .mM, .mMr, .mNary,
      .mPhant, .mRad, .mSPre, .mSSub, .mSSubSup, .mSSup, .mE, .mNum, .mDen, .mDeg, .mFName, .mLim, .mSub, .mSup, .mChr,
      .mPos, .mType, .mDegHide, .mSubHide, .mSupHide, .mLimLoc, .mBegChr, .mSepChr, .mEndChr, .mShow, .mZeroWid,
      .mZeroAsc, .mZeroDesc, .mSty, .mScr, .mNor, .mHideTop, .mHideBot, .mHideLeft, .mHideRight, .mStrikeBLTR,
      .mStrikeTLBR:
      lowercasedFirst("\(self)".dropFirst())
    default: nil
    }
  }

  private func lowercasedFirst(_ name: Substring) -> String { name.prefix(1).lowercased() + name.dropFirst() }
}
