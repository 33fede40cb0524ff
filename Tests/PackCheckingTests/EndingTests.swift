import Datalog
import Findings
import PackChecking
import RandomPrograms
import Rules
import Testing

/// What came of random packs over random facts.
private struct Tries {
  var accepted = 0
  var limited = 0
  var spent = 0
  var derived = 0

  mutating func run(seed: Int) throws {
    var pack = RandomPack(seed: seed, isLoose: seed % 2 == 1)
    let packs = SmallPacks(definitions: pack.definitions(), rules: ["koe": pack.rule()])
    guard let book = try? packs.read().book, (try? stratify(book.program)) != nil else { return }
    accepted += 1
    let facts = rows(of: book, seed: seed)
    do throws(EvaluationError) {
      let model = try evaluate(book.program, over: facts, rowLimit: 70, stepLimit: 5_000)
      let finding = book.rules.first?.judgement?.finding
      derived += finding.map { model.rowCount(of: $0) } ?? 0
    } catch {
      switch error {
      case .rowLimit: limited += 1
      case .stepLimit: spent += 1
      default: throw error
      }
    }
  }

  /// Some rows of each stated sentence.
  private func rows(of book: RuleBook, seed: Int) -> Rows {
    var dice = Dice(seed: ~seed)
    var rows = Rows(book.program.relations)
    for sentence in book.vocabulary.sentences where sentence.source != .derived {
      for _ in 0..<60 {
        let values = sentence.slots.map { slot in
          slot.type == "Luku"
            ? Value(number: dice.roll(5)) : Value(symbol: 1000 + dice.roll(14))
        }
        rows.insert(values, into: sentence.relation, origin: 1)
      }
    }
    return rows
  }
}

@Test(.timeLimit(.minutes(10)))
func randomAcceptedPacksEndOrRunIntoALimit() throws {
  var tries = Tries()
  for seed in 0..<80 { try tries.run(seed: seed) }
  #expect(tries.accepted >= 15)
  #expect(tries.limited >= 1)
  #expect(tries.spent >= 1)
  #expect(tries.derived >= 30)
}

@Test(.timeLimit(.minutes(10)))
func theCheckerItselfEndsOnRandomPacks() throws {
  var checked = 0
  for seed in 0..<6 {
    var pack = RandomPack(seed: seed)
    let packs = SmallPacks(definitions: pack.definitions(), rules: ["koe": pack.rule()])
    guard let (book, written) = try? packs.read(), (try? stratify(book.program)) != nil else {
      continue
    }
    let first = warnings(about: book, written: written).map(\.message.fi)
    #expect(first == warnings(about: book, written: written).map(\.message.fi))
    checked += 1
  }
  #expect(checked >= 2)
}
