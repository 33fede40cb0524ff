/// Where what is read is not what the suite says, and why; by the names of the suite's cases.
///
/// An exception that is none any more fails the tests.
enum SuiteExceptions {
  /// YAML 1.2 that libyaml, which reads 1.1, refuses.
  static let refused = reasons([
    "a key that is not written":
      "2JQS CFD4 FRK4 M2N8/00 NHX8 NKF9 S3PD SM9W/01 UKK6/00 6M2F",
    "a tab that is no indentation, or stands in a text":
      "6BCT 6CA3 96NN/00 96NN/01 A2M4 DK95/00 DK95/03 DK95/04 Q5MG R4YG Y79Y/001 Y79Y/010",
    "a directive of another YAML, or text that looks like one":
      "2LFX 6LVF BEC7 MUS6/05 MUS6/06 M7A3 UT92 W4TN",
    "a colon on a later line than its key, or a key over several lines, within brackets":
      "4MUZ/00 4MUZ/01 4MUZ/02 5MUD 9SA2 K3WX NJ66 VJP3/01",
    "a text within brackets that begins with a colon, or is followed by one":
      "4ABK 58MP 5T43 DBG4 HM87/00",
    "an anchor with other signs than letters of ASCII, digits, `-` and `_`":
      "2SXE 8XYN W5VH",
    "a text over several lines that is not indented at all":
      "DK3J FP8R",
    "a document after `...` without `---`, or `...` after nothing":
      "7Z25 HWV9 QT73",
  ])

  /// What is not YAML 1.2 and libyaml accepts.
  static let accepted = reasons([
    "lines within brackets or quotation marks that are not indented":
      "9C9N QB6E",
    "a tab for indentation within quotation marks or brackets":
      "DK95/01 Y79Y/003",
    "a `#` that no blank precedes":
      "9JBA CVW2 SU5Z X4QW",
    "a directive without `...` before it, or with more than it may have":
      "9HCY EB22 RHX7 MUS6/00 MUS6/01",
    "a dash as the whole text within brackets":
      "G5U8 YJV2",
    "empty lines that are indented more than a text whose lines follow":
      "S98Z",
  ])

  /// Texts that are read, but not as the suite reads them.
  static let readOtherwise = reasons([
    "ours: the tag is the author's text, and a finding says so: `!Move ja kysely`":
      "52DL 6CK3 6WLZ 8MK2 9WXW CUP7 M5C3 S4JQ UKK6/02 Z67P",
    "libyaml: a `?` within brackets announces a key without a blank, too":
      "652Z HM87/01",
    "libyaml: an anchor ends before a colon":
      "Y2GN",
    "libyaml: blanks on the last line, with no line break after them":
      "JEF9/02 L24T/01",
  ])

  /// Nodes whose text says something else when it stands alone.
  static let otherwiseAlone = reasons([
    "blank lines at the end of a text that keeps them are not within its place":
      "6FWR F8F9 JEF9/00 JEF9/01 K858 L24T/00 L24T/01 P2AD",
    "a text whose first line says how far it is indented from its parent":
      "4WA9",
    "a key with a colon at its end is a key when it is alone, too":
      "8CWC UKK6/01",
    "a tag of a `%TAG` line is unknown without the line":
      "6CK3 Z9M4",
  ])

  static var all: [[String: String]] { [refused, accepted, readOtherwise, otherwiseAlone] }

  /// The reason of each case that a list of reasons names.
  private static func reasons(_ cases: [String: String]) -> [String: String] {
    let pairs = cases.flatMap { reason, ids in
      ids.split(separator: " ").map { (String($0), reason) }
    }
    return Dictionary(pairs) { "\($0); \($1)" }
  }
}
