import Datalog
import Documents
import Findings
import SourceText
import YAML

/// The reading of packs: what has been read so far, and what was wrong with it.
struct PackReader {
  /// The file being read.
  var tree: YAMLTree
  var errors: [PackError] = []

  var supertypes: [String: String] = [:]
  var types: Set<String> = []
  var sentences: [Vocabulary.Sentence] = []
  var sentenceIDs: Set<String> = []
  var index = SentenceIndex()
  /// Wordings in Swedish and English that are not in the index yet.
  var waiting: [WaitingWordings] = []

  var provisions: [String: Statutes.Provision] = [:]
  /// The last days of sections that are no longer in force, by act and section.
  var sectionEnds: [String: CalendarDay] = [:]
  var registers = Register()

  var symbols = Symbols()
  var rules: [Rule] = []
  var ruleIDs: Set<RuleID> = []
  var definitions: Set<String> = []
  /// The relations of findings and of defeat, which come after those of the sentences.
  var findings: [Program.Relation] = []
  var clauses: [StatedClause] = []
  /// The definitions as they stand to each other, in the order of their clauses.
  var stated: [StatedDefinition] = []
  var defeats: [Defeat] = []
  /// How many clauses there were before defeat and conflicts were added.
  var statedClauses = 0
  /// The judgements of `ristiriita`, one for each value of a keyed sentence that is concluded.
  var conflicts: [Rule] = []
  /// By sentence: whether a definition concludes it, and whether a condition reads it.
  var usage: [SentenceUse] = []

  /// What the variables of the rule being read are called; a variable's number is its place.
  var variables: [String] = []
  /// For variables that only nested conditions use: the type they first had there.
  var nestedTypes: [Int: String] = [:]
  /// How many conditions it has so far.
  var conditionCount = 0

  /// So many conditions are read of a rule or a definition.
  ///
  /// Finding the order in which they are looked up takes the third power of their number. The
  /// longest rule shipped has sixteen.
  static let mostConditions = 100

  /// After so many errors no further ones are told with what may have been meant.
  private static let mostGuesses = 1000

  /// Whether to look for what may have been meant, which takes its time.
  var mayGuess: Bool { errors.count < Self.mostGuesses }

  /// Whether to look also at what a run never needs.
  let isStrict: Bool

  init(_ tree: YAMLTree, strict: Bool) {
    self.tree = tree
    isStrict = strict
  }

  /// Notes what is wrong at this node.
  mutating func report(_ message: Localized, at node: NodeID) {
    errors.append(PackError(message, at: tree.span(of: node)))
  }

  /// Forgets what was noted of the rule or definition that was read before.
  mutating func beginAnew() {
    variables = []
    nestedTypes = [:]
    conditionCount = 0
  }
}

/// A clause with the rule or definition that states it.
struct StatedClause {
  let clause: Clause
  let id: String
  let place: Span
  /// The days on which a definition holds; open for rules, whose findings are left out instead.
  let inForce: Period

  /// Another clause of the same definition.
  func with(_ clause: Clause) -> StatedClause {
    StatedClause(clause: clause, id: id, place: place, inForce: inForce)
  }
}

/// The Swedish and English wordings of a sentence, which most packs never use.
struct WaitingWordings {
  let sentence: Int
  let tree: YAMLTree
  let nodes: [NodeID]
}

/// What the packs do with a sentence.
struct SentenceUse {
  var isConcluded = false
  var isRead = false
}
