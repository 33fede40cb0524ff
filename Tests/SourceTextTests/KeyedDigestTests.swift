import SourceText
import Testing

/// The digest with a key, against what its authors publish and OpenSSL gives.
@Suite struct KeyedDigestTests {
  private let digest = KeyedDigest(key: (0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908))

  @Test(arguments: [
    (0, "a3817f04ba25a8e66df67214c7550293"), (1, "da87c1d86b99af44347659119b22fc45"),
    (15, "5493e99933b0a8117e08ec0f97cfc3d9"), (63, "5150d1772f50834a503e069a973fbd7c"),
  ])
  func isTheOneThatIsPublished(_ length: Int, _ expected: String) {
    #expect(digest((0..<length).map { UInt8($0) }) == expected)
  }

  @Test func anotherKeyGivesAnother() {
    #expect(KeyedDigest(key: (0, 1))([1, 2, 3]) != KeyedDigest(key: (1, 0))([1, 2, 3]))
  }
}
