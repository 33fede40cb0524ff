import Facts
import Findings
import Packs
import Rules
import SourceText
import YAML

/// The rule book of a run and the files it was read from.
///
/// The files are at hand at once, while the built-in packs may still be being made ready: documents
/// are read meanwhile, and who asks for the book waits for it.
struct LoadedPacks {
  let files: [SourceFile]

  /// How many of the files, from the first, are built into the product.
  let builtInFiles: Int

  /// A book that was read for this run; nothing for the built-in packs alone.
  private let own: ReadyPacks?

  private var ready: ReadyPacks { own ?? ReadyPacks.builtIn }

  var book: RuleBook { ready.book }

  /// What the packs state before any document.
  var groundwork: Groundwork { ready.groundwork }
}

/// A rule book, and what it states before any document.
private struct ReadyPacks {
  let book: RuleBook
  let groundwork: Groundwork

  /// Those of the built-in packs alone: they are made when they are first asked for.
  static let builtIn: ReadyPacks = {
    var reader = PackedReader(builtInBook())
    let book: RuleBook = reader.read()
    return ReadyPacks(
      book: book, groundwork: Groundwork(under: book) { PreparedNames(packed: builtInNames()) })
  }()
}

extension LoadedPacks {
  /// Reads the built-in packs and those of the request's folders.
  ///
  /// - Throws: what is wrong with the packs of the folders, each with its place.
  static func load(
    for request: CheckRequest, from disk: Disk
  ) throws(CheckFailure) -> LoadedPacks {
    if request.usesBuiltInRules, request.ruleFolders.isEmpty, let packs = builtIn { return packs }
    let search = try RuleFileSearch(under: request.ruleFolders, on: disk)
    var loading = PackLoading()
    // Packs with a vocabulary of their own stand on it alone, where the built-in rules are not asked.
    if request.usesBuiltInRules || !search.statesTypes {
      loading.addBuiltIn(withRules: request.usesBuiltInRules)
    }
    let builtIn = loading.packs
    loading.complaints = search.complaints
    for file in search.packs { loading.add(file) }
    guard loading.problems.isEmpty, loading.complaints.isEmpty else {
      let book = try loading.book(of: builtIn)
      throw .brokenPacks(loading.complaints(ProblemWords(day: request.day, book: book)))
    }
    let book = try loading.book(of: loading.packs)
    return LoadedPacks(
      files: loading.files, builtInFiles: loading.builtInFiles,
      own: ReadyPacks(book: book, groundwork: Groundwork(under: book)))
  }

  /// The built-in packs alone; nothing where something is wrong with them.
  fileprivate static let builtIn: LoadedPacks? = {
    guard hasBuiltInBook else { return nil }
    let files = Packs.builtInFiles()
    return LoadedPacks(files: files, builtInFiles: files.count, own: nil)
  }()
}

/// Makes the built-in packs ready, what is needed first before the rest; a check that needs them waits
/// for what is not.
///
/// The keys of documents are left to the first document, which is mostly read meanwhile.
package func prepareBuiltInPacks() {
  guard hasBuiltInBook else { return }
  let packs = ReadyPacks.builtIn
  packs.groundwork.prepare()
  _ = packs.book.rules
}

/// Gathers packs and everything that is wrong with them.
private struct PackLoading {
  var packs: [PackSource] = []
  var files: [SourceFile] = []
  var problems: [(problems: [YAMLProblem], pack: PackSource)] = []
  var complaints: [Complaint] = []
  var builtInFiles = 0
  /// The built-in rules that the request does without.
  var passedOver: Set<RuleID> = []

  /// Adds the built-in packs; without rules, those that tell what can't be read stay all the same.
  mutating func addBuiltIn(withRules: Bool) {
    for pack in builtInPacks(startingAt: FileIndex(0)) {
      files.append(SourceFile(path: pack.path, bytes: pack.tree.source))
      guard withRules || !pack.tree.isEngineRule else {
        passedOver.insert(pack.tree.ruleID)
        continue
      }
      packs.append(PackSource(path: pack.path, tree: pack.tree))
    }
    builtInFiles = files.count
  }

  mutating func add(_ source: SourceFile) {
    let (tree, problems) = YAMLTree.parse(source, as: FileIndex(files.count))
    files.append(source)
    packs.append(PackSource(path: source.path, tree: tree))
    guard !problems.isEmpty else { return }
    self.problems.append((problems, PackSource(path: source.path, tree: tree)))
  }

  /// Everything wrong so far, with what is not YAML put in words.
  func complaints(_ words: ProblemWords) -> [Complaint] {
    complaints
      + problems.flatMap { words.complaints(about: $0, in: $1.tree, path: $1.path) }
  }

  func book(of packs: [PackSource]) throws(CheckFailure) -> RuleBook {
    do throws(PackErrors) {
      var book = try RuleBook(reading: packs)
      book.passedOver = passedOver.subtracting(book.rules.map(\.id))
      return book
    } catch {
      throw .brokenPacks(
        error.errors.map { error in
          let file = files[Int(error.place.file.number)]
          return Complaint(
            path: file.path, position: LineTable(file).position(at: Int(error.place.start)),
            message: error.message)
        })
    }
  }
}

extension YAMLTree {
  /// The id of the rule that the tree is.
  fileprivate var ruleID: RuleID {
    let first = documents.first.flatMap { pairs(of: $0).first }
    return RuleID(first.map { text(of: $0.value) } ?? "")
  }

  /// Whether the tree is a rule that the engine judges, and not one of the reader's own words.
  fileprivate var isEngineRule: Bool {
    guard let root = documents.first, let first = pairs(of: root).first else { return false }
    let isReaders = pairs(of: root).contains { text(of: $0.key) == "tuottaja" }
    return text(of: first.key) == "sääntö" && !isReaders
  }
}
