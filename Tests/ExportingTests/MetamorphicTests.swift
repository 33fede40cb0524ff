import Checking
import Datalog
import Documents
import Facts
import Findings
import Judging
import RandomPrograms
import Rules
import SourceText
import Testing
import YAML

/// What must not change when only an order does.
@Suite struct MetamorphicTests {
  @Test func theOrderOfClausesConditionsAndRowsNeverMattersInRandomPrograms() throws {
    var compared = 0
    for seed in 0..<300 {
      let random = RandomProgram(seed: seed)
      guard (try? stratify(random.program)) != nil else { continue }
      var dice = Dice(seed: seed + 1_000_000)
      let one = try evaluate(random.program, over: Rows(random.program, random.facts))
      let shuffled = random.program.shuffled(&dice)
      let facts = random.facts.map { $0.shuffled(using: &dice) }
      let other = try evaluate(shuffled, over: Rows(shuffled, facts))
      for relation in random.program.relations.indices.map(RelationID.init) {
        #expect(one.rowSet(of: relation) == other.rowSet(of: relation), "seed \(seed)")
      }
      compared += 1
    }
    #expect(compared > 250)
  }

  @Test(arguments: PlanSet.folders)
  func theOrderOfRulesAndRowsNeverMattersInThePlans(of folder: String) throws {
    let set = try PlanSet(folder)
    var dice = Dice(seed: 5)
    let program = set.book.program.shuffled(&dice)
    var rows = Rows(program.relations)
    for relation in program.relations.indices.map(RelationID.init) {
      let numbers = (0..<set.facts.rows.count(of: relation)).shuffled(using: &dice)
      for number in numbers {
        rows.insert(set.facts.rows.row(number, of: relation), into: relation, origin: 0)
      }
    }
    let model = try evaluate(program, over: rows)
    for relation in set.derived {
      #expect(model.rowSet(of: relation) == set.model.rowSet(of: relation))
    }
  }

  @Test(arguments: PlanSet.folders)
  func theOrderOfFilesNeverMatters(in folder: String) throws {
    let set = try PlanSet(folder)
    let names = set.gathering.files.filter { $0.path.contains("Plans/") }
    let files = names.enumerated().map { number, file in
      let index = FileIndex(set.gathering.files.count + number)
      let (tree, problems) = YAMLTree.parse(file, as: index)
      return (path: file.path, file: read(tree, problems: problems, path: file.path))
    }
    let day = PlanSet.day
    let identities = try [files, Array(files.reversed())].map { files in
      let facts = FactBase(of: files, under: set.book, on: day)
      let verdict = try judge(facts, under: set.book, remarks: [], on: day)
      return verdict.findings.map { "\($0.identity) \($0.place.file.number):\($0.place.start)" }
        .sorted()
    }
    #expect(identities[0] == identities[1])
  }
}

extension Model {
  fileprivate func rowSet(of relation: RelationID) -> Set<[Value]> {
    Set(rows(of: relation).map { values(of: $0) })
  }
}

extension Program {
  /// The program with its clauses and all lists of conditions in another order.
  fileprivate func shuffled(_ dice: inout Dice) -> Program {
    var clauses: [Clause] = []
    for clause in self.clauses.shuffled(using: &dice) {
      let body = clause.body.shuffledDeeply(&dice)
      clauses.append(Clause(head: clause.head, body: body, variables: clause.variables))
    }
    return Program(relations: relations, clauses: clauses)
  }
}

extension [Condition] {
  fileprivate func shuffledDeeply(_ dice: inout Dice) -> [Condition] {
    var result: [Condition] = []
    for condition in shuffled(using: &dice) {
      switch condition {
      case .holds, .compare: result.append(condition)
      case .absent(let nested): result.append(.absent(nested.shuffledDeeply(&dice)))
      case .count(let number, let counted, let nested):
        let nested = nested.shuffledDeeply(&dice)
        result.append(.count(result: number, of: counted, where: nested))
      case .extreme(let greatest, let value, let counted, let nested):
        let nested = nested.shuffledDeeply(&dice)
        result.append(.extreme(greatest: greatest, result: value, of: counted, where: nested))
      }
    }
    return result
  }
}
