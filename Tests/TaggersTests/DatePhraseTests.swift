import Tagging
import Testing

@testable import Taggers

/// A phrase of one language with what it says: EDTF, first and last day; nil for a phrase that is no date.
struct DatePhrase: Sendable, CustomTestStringConvertible {
  var language: String
  var text: String
  var edtf: String?
  var start: String?
  var end: String?

  init(_ language: String, _ text: String, _ edtf: String?, _ start: String? = nil, _ end: String? = nil) {
    (self.language, self.text, self.edtf, self.start, self.end) = (language, text, edtf, start, end)
  }

  var testDescription: String { "\(language): \(text)" }
}

@Suite struct DatePhraseTests {
  static let parser = Result { DateParser(vocabulary: try Vocabulary.load()) }

  @Test(arguments: chinesePhrases + englishPhrases + frenchPhrases + spanishPhrases + russianPhrases + arabicPhrases)
  func understands(phrase: DatePhrase) throws {
    let value = try Self.parser.get().value(of: phrase.text, language: phrase.language)
    #expect(value?.edtf == phrase.edtf)
    #expect(value?.start?.iso == phrase.start)
    #expect(value?.end?.iso == phrase.end)
  }

  /// What a tool for EDTF calls invalid must never come out (ISO 8601-2: no intervals of sub-year groupings).
  @Test(arguments: chinesePhrases + englishPhrases + frenchPhrases + spanishPhrases + russianPhrases + arabicPhrases)
  func putsNoQuarterIntoAnInterval(phrase: DatePhrase) throws {
    guard let edtf = try Self.parser.get().value(of: phrase.text, language: phrase.language)?.edtf else { return }
    for end in edtf.split(separator: "/") where edtf.contains("/") && end.count == 7 {
      #expect((Int(end.suffix(2)) ?? 99) <= 12, "\(edtf)")
    }
  }
}

private let chinesePhrases = [
  DatePhrase("zh", "2025年第三季度", "2025-35", "2025-07-01", "2025-09-30"),
  DatePhrase("zh", "2026 年第 2 季度", "2026-34", "2026-04-01", "2026-06-30"),
  DatePhrase("zh", "2026年四季度", "2026-36", "2026-10-01", "2026-12-31"),
  DatePhrase("zh", "2026年上半年", "2026-40", "2026-01-01", "2026-06-30"),
  DatePhrase("zh", "2026年下半年", "2026-41", "2026-07-01", "2026-12-31"),
  DatePhrase("zh", "2026年第一季度至第二季度", "2026-01/2026-06", "2026-01-01", "2026-06-30"),
  DatePhrase("zh", "2025年第四季度－2026年第一季度", "2025-10/2026-03", "2025-10-01", "2026-03-31"),
  DatePhrase("zh", "2025年第三季度和第四季度", "2025-07/2025-12", "2025-07-01", "2025-12-31"),
  DatePhrase("zh", "2025年第一季度和第四季度", nil),
  DatePhrase("zh", "2025年底前", "../2025-12-31", nil, "2025-12-31"),
  DatePhrase("zh", "2025年年底之前", "../2025-12-31", nil, "2025-12-31"),
  DatePhrase("zh", "2026年6月底前", "../2026-06-30", nil, "2026-06-30"),
  DatePhrase("zh", "截至2025年12月31日", "../2025-12-31", nil, "2025-12-31"),
  DatePhrase("zh", "不迟于2026年3月", "../2026-03-31", nil, "2026-03-31"),
  DatePhrase("zh", "2025年中期", "2025-06~", "2025-06-01", "2025-06-30"),
  DatePhrase("zh", "2027年初", "2027-01~", "2027-01-01", "2027-01-31"),
  DatePhrase("zh", "2027年", "2027", "2027-01-01", "2027-12-31"),
  DatePhrase("zh", "2026年至2028年期间", "2026/2028", "2026-01-01", "2028-12-31"),
  DatePhrase("zh", "2023-2024 年", "2023/2024", "2023-01-01", "2024-12-31"),
  DatePhrase("zh", "2025年1月15日", "2025-01-15", "2025-01-15", "2025-01-15"),
  DatePhrase("zh", "2025年2月17日至19日", "2025-02-17/2025-02-19", "2025-02-17", "2025-02-19"),
  DatePhrase("zh", "2024年10月10-11日", "2024-10-10/2024-10-11", "2024-10-10", "2024-10-11"),
  DatePhrase("zh", "2026年1至6月", "2026-01/2026-06", "2026-01-01", "2026-06-30"),
  DatePhrase("zh", "２０２６年１１月", "2026-11", "2026-11-01", "2026-11-30"),
  DatePhrase("zh", "二〇二六年三月十五日", "2026-03-15", "2026-03-15", "2026-03-15"),
  DatePhrase("zh", "在2026年剩余时间内", "2026", "2026-01-01", "2026-12-31"),
  DatePhrase("zh", "自2026年起", "2026/..", "2026-01-01", nil),
  DatePhrase("zh", "Q3 2026", "2026-35", "2026-07-01", "2026-09-30"),
  DatePhrase("zh", "理事会2026年会议之后", nil),
  DatePhrase("zh", "待定", nil),
]

private let englishPhrases = [
  DatePhrase("en", "Q3 2025", "2025-35", "2025-07-01", "2025-09-30"),
  DatePhrase("en", "2026-Q1", "2026-33", "2026-01-01", "2026-03-31"),
  DatePhrase("en", "Third quarter of 2025", "2025-35", "2025-07-01", "2025-09-30"),
  DatePhrase("en", "2nd quarter 2026", "2026-34", "2026-04-01", "2026-06-30"),
  DatePhrase("en", "in the fourth quarter of the year 2026", "2026-36", "2026-10-01", "2026-12-31"),
  DatePhrase("en", "Q1–Q2 2026", "2026-01/2026-06", "2026-01-01", "2026-06-30"),
  DatePhrase("en", "first and second quarters of 2026", "2026-01/2026-06", "2026-01-01", "2026-06-30"),
  DatePhrase("en", "Q4 2025 to Q1 2026", "2025-10/2026-03", "2025-10-01", "2026-03-31"),
  DatePhrase("en", "H1 2026", "2026-40", "2026-01-01", "2026-06-30"),
  DatePhrase("en", "second half of 2026", "2026-41", "2026-07-01", "2026-12-31"),
  DatePhrase("en", "by the end of 2025", "../2025-12-31", nil, "2025-12-31"),
  DatePhrase("en", "by end of Q3 2026", "../2026-09-30", nil, "2026-09-30"),
  DatePhrase("en", "by April 2027", "../2027-04-30", nil, "2027-04-30"),
  DatePhrase("en", "no later than 28 February 2028", "../2028-02-28", nil, "2028-02-28"),
  DatePhrase("en", "end of 2026", "../2026-12-31", nil, "2026-12-31"),
  DatePhrase("en", "mid-2026", "2026-06~", "2026-06-01", "2026-06-30"),
  DatePhrase("en", "early 2026", "2026-01~", "2026-01-01", "2026-01-31"),
  DatePhrase("en", "5-9 June 2023", "2023-06-05/2023-06-09", "2023-06-05", "2023-06-09"),
  DatePhrase("en", "28 May to 3 June 2025", "2025-05-28/2025-06-03", "2025-05-28", "2025-06-03"),
  DatePhrase("en", "December to March 2026", "2025-12/2026-03", "2025-12-01", "2026-03-31"),
  DatePhrase("en", "September 15, 2025", "2025-09-15", "2025-09-15", "2025-09-15"),
  DatePhrase("en", "15th of September 2025", "2025-09-15", "2025-09-15", "2025-09-15"),
  DatePhrase("en", "29 February 2025", nil),
  DatePhrase("en", "Sept. 2025", "2025-09", "2025-09-01", "2025-09-30"),
  DatePhrase("en", "from January to June 2026", "2026-01/2026-06", "2026-01-01", "2026-06-30"),
  DatePhrase("en", "2024-25", "2024/2025", "2024-01-01", "2025-12-31"),
  DatePhrase("en", "2025-09", "2025-09", "2025-09-01", "2025-09-30"),
  DatePhrase("en", "31.12.2025", "2025-12-31", "2025-12-31", "2025-12-31"),
  DatePhrase("en", "15.XII.2018", "2018-12-15", "2018-12-15", "2018-12-15"),
  DatePhrase("en", "12/2025", "2025-12", "2025-12-01", "2025-12-31"),
  DatePhrase("en", "around 2027", "2027~", "2027-01-01", "2027-12-31"),
  DatePhrase("en", "2026 onwards", "2026/..", "2026-01-01", nil),
  DatePhrase("en", "after the 2026 session", nil),
  DatePhrase("en", "before the Council session in 2026", nil),
  DatePhrase("en", "318 000", nil),
  DatePhrase("en", "TBD", nil),
]

private let frenchPhrases = [
  DatePhrase("fr", "troisième trimestre 2026", "2026-35", "2026-07-01", "2026-09-30"),
  DatePhrase("fr", "3e\u{a0}trimestre de 2025", "2025-35", "2025-07-01", "2025-09-30"),
  DatePhrase("fr", "1er trimestre 2026", "2026-33", "2026-01-01", "2026-03-31"),
  DatePhrase("fr", "T3 2025", "2025-35", "2025-07-01", "2025-09-30"),
  DatePhrase("fr", "IVe trimestre 2026", "2026-36", "2026-10-01", "2026-12-31"),
  DatePhrase("fr", "premier et deuxième trimestres 2026", "2026-01/2026-06", "2026-01-01", "2026-06-30"),
  DatePhrase("fr", "du premier au troisième trimestre 2026", "2026-01/2026-09", "2026-01-01", "2026-09-30"),
  DatePhrase("fr", "T4 2025 - T1 2026", "2025-10/2026-03", "2025-10-01", "2026-03-31"),
  DatePhrase("fr", "premier semestre 2026", "2026-40", "2026-01-01", "2026-06-30"),
  DatePhrase("fr", "d'ici fin 2025", "../2025-12-31", nil, "2025-12-31"),
  DatePhrase("fr", "d’ici à la fin de 2026", "../2026-12-31", nil, "2026-12-31"),
  DatePhrase("fr", "au plus tard le 30 juin 2026", "../2026-06-30", nil, "2026-06-30"),
  DatePhrase("fr", "fin du troisième trimestre 2021", "../2021-09-30", nil, "2021-09-30"),
  DatePhrase("fr", "à la mi-2026", "2026-06~", "2026-06-01", "2026-06-30"),
  DatePhrase("fr", "mi-juin 2026", "2026-06-15~", "2026-06-15", "2026-06-15"),
  DatePhrase("fr", "1er juin 2025", "2025-06-01", "2025-06-01", "2025-06-01"),
  DatePhrase("fr", "15-25 mai 2017", "2017-05-15/2017-05-25", "2017-05-15", "2017-05-25"),
  DatePhrase("fr", "septembre 2025", "2025-09", "2025-09-01", "2025-09-30"),
  DatePhrase("fr", "entre mai et juillet 2026", "2026-05/2026-07", "2026-05-01", "2026-07-31"),
  DatePhrase("fr", "en 2027", "2027", "2027-01-01", "2027-12-31"),
  DatePhrase("fr", "à partir de 2027", "2027/..", "2027-01-01", nil),
  DatePhrase("fr", "après la session de 2026", nil),
  DatePhrase("fr", "à déterminer", nil),
]

private let spanishPhrases = [
  DatePhrase("es", "tercer trimestre de 2026", "2026-35", "2026-07-01", "2026-09-30"),
  DatePhrase("es", "3er trimestre de 2025", "2025-35", "2025-07-01", "2025-09-30"),
  DatePhrase("es", "T2 2026", "2026-34", "2026-04-01", "2026-06-30"),
  DatePhrase("es", "III trimestre de 2026", "2026-35", "2026-07-01", "2026-09-30"),
  DatePhrase("es", "primer y segundo trimestres de 2026", "2026-01/2026-06", "2026-01-01", "2026-06-30"),
  DatePhrase("es", "primer semestre de 2026", "2026-40", "2026-01-01", "2026-06-30"),
  DatePhrase("es", "para finales de 2025", "../2025-12-31", nil, "2025-12-31"),
  DatePhrase("es", "antes del 15 de marzo de 2026", "../2026-03-14", nil, "2026-03-14"),
  DatePhrase("es", "finales de 2026", "../2026-12-31", nil, "2026-12-31"),
  DatePhrase("es", "mediados de 2026", "2026-06~", "2026-06-01", "2026-06-30"),
  DatePhrase("es", "15 de junio de 2025", "2025-06-15", "2025-06-15", "2025-06-15"),
  DatePhrase("es", "15-25 de mayo de 2017", "2017-05-15/2017-05-25", "2017-05-15", "2017-05-25"),
  DatePhrase("es", "de enero a junio de 2026", "2026-01/2026-06", "2026-01-01", "2026-06-30"),
  DatePhrase("es", "noviembre de 2026", "2026-11", "2026-11-01", "2026-11-30"),
  DatePhrase("es", "a partir de 2027", "2027/..", "2027-01-01", nil),
  DatePhrase("es", "por determinar", nil),
]

private let russianPhrases = [
  DatePhrase("ru", "III квартал 2026 г.", "2026-35", "2026-07-01", "2026-09-30"),
  DatePhrase("ru", "III квартал 2026г.", "2026-35", "2026-07-01", "2026-09-30"),
  DatePhrase("ru", "IV кв. 2025 года", "2025-36", "2025-10-01", "2025-12-31"),
  DatePhrase("ru", "3-й квартал 2025", "2025-35", "2025-07-01", "2025-09-30"),
  DatePhrase("ru", "третий квартал 2025 года", "2025-35", "2025-07-01", "2025-09-30"),
  DatePhrase("ru", "в первом квартале 2026 года", "2026-33", "2026-01-01", "2026-03-31"),
  DatePhrase("ru", "I–II кварталы 2026 г.", "2026-01/2026-06", "2026-01-01", "2026-06-30"),
  DatePhrase("ru", "второе полугодие 2026 года", "2026-41", "2026-07-01", "2026-12-31"),
  DatePhrase("ru", "до конца 2026 года", "../2026-12-31", nil, "2026-12-31"),
  DatePhrase("ru", "не позднее 30 июня 2026 г.", "../2026-06-30", nil, "2026-06-30"),
  DatePhrase("ru", "до 31 декабря 2025 г.", "../2025-12-31", nil, "2025-12-31"),
  DatePhrase("ru", "в середине 2026 года", "2026-06~", "2026-06-01", "2026-06-30"),
  DatePhrase("ru", "начало 2027 года", "2027-01~", "2027-01-01", "2027-01-31"),
  DatePhrase("ru", "15 июня 2025 года", "2025-06-15", "2025-06-15", "2025-06-15"),
  DatePhrase("ru", "с января по июнь 2026 года", "2026-01/2026-06", "2026-01-01", "2026-06-30"),
  DatePhrase("ru", "сентябрь 2025 г.", "2025-09", "2025-09-01", "2025-09-30"),
  DatePhrase("ru", "2026–2027 гг.", "2026/2027", "2026-01-01", "2027-12-31"),
  DatePhrase("ru", "после сессии 2026 года", nil),
]

private let arabicPhrases = [
  DatePhrase("ar", "الربع الثالث من عام 2025", "2025-35", "2025-07-01", "2025-09-30"),
  DatePhrase("ar", "الربع الثالث من عام ٢٠٢٥", "2025-35", "2025-07-01", "2025-09-30"),
  DatePhrase("ar", "الربع الأخير من 2026", "2026-36", "2026-10-01", "2026-12-31"),
  DatePhrase("ar", "في الربع الأول لعام 2026", "2026-33", "2026-01-01", "2026-03-31"),
  DatePhrase("ar", "الربع الأول والربع الثاني من عام 2026", "2026-01/2026-06", "2026-01-01", "2026-06-30"),
  DatePhrase("ar", "النصف الأول من عام 2026", "2026-40", "2026-01-01", "2026-06-30"),
  DatePhrase("ar", "بحلول نهاية عام 2025", "../2025-12-31", nil, "2025-12-31"),
  DatePhrase("ar", "قبل نهاية يونيو 2026", "../2026-06-30", nil, "2026-06-30"),
  DatePhrase("ar", "نهاية عام 2026", "../2026-12-31", nil, "2026-12-31"),
  DatePhrase("ar", "منتصف عام 2026", "2026-06~", "2026-06-01", "2026-06-30"),
  DatePhrase("ar", "15 يونيو 2025", "2025-06-15", "2025-06-15", "2025-06-15"),
  DatePhrase("ar", "1 تموز/يوليو 2000", "2000-07-01", "2000-07-01", "2000-07-01"),
  DatePhrase("ar", "سبتمبر ٢٠٢٥", "2025-09", "2025-09-01", "2025-09-30"),
  DatePhrase("ar", "من يناير إلى يونيو 2026", "2026-01/2026-06", "2026-01-01", "2026-06-30"),
  DatePhrase("ar", "عام 2027", "2027", "2027-01-01", "2027-12-31"),
  DatePhrase("ar", "2018.XII.15", "2018-12-15", "2018-12-15", "2018-12-15"),
  DatePhrase("ar", "بعد دورة عام 2026", nil),
]
