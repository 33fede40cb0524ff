import SourceText
import Support
import Testing
import YAML

/// The official YAML test suite, as far as libyaml goes.
struct SuiteTests {
  @Test func everyCaseIsRead() {
    #expect(SuiteCase.all.count == 402)
    #expect(Set(SuiteCase.all.map(\.id)).count == 402)
    let known = Set(SuiteCase.all.map(\.id))
    for ids in SuiteExceptions.all { #expect(Set(ids.keys).subtracting(known) == []) }
  }

  @Test(arguments: SuiteCase.all.filter { !$0.isError })
  func whatIsYAMLHasTheTreeThatTheSuiteExpects(sample: SuiteCase) {
    let read = Sample(sample.yaml)
    let isRead = !read.isRefused && SuiteOutline(read: read).lines == sample.outline
    if SuiteExceptions.refused[sample.id] != nil {
      #expect(read.isRefused)
    } else {
      #expect(isRead == (SuiteExceptions.readOtherwise[sample.id] == nil))
    }
  }

  @Test(arguments: SuiteCase.all.filter(\.isError))
  func whatIsNotYAMLIsRefused(sample: SuiteCase) {
    #expect(Sample(sample.yaml).isRefused == (SuiteExceptions.accepted[sample.id] == nil))
  }

  @Test(arguments: SuiteCase.all)
  func everySpanCutsItsNodeOutOfTheText(sample: SuiteCase) {
    let read = Sample(sample.yaml)
    let cuts = read.nodesReadOtherwiseAlone
    let exception = SuiteExceptions.otherwiseAlone[sample.id]
    #expect(cuts == [] || exception != nil)
    #expect(cuts != [] || exception == nil, "no exception any more")
    #expect(read.scalarsCutOtherwise == [])
  }
}

extension Sample {
  /// Whether it is told that a part of the text could not be read.
  fileprivate var isRefused: Bool {
    !problems.allSatisfy { $0.kind == .tag || $0.kind == .cutByComment }
  }
}
