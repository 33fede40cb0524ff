import Datalog

/// How relations, values and variables are spelled, alike for clingo and Prolog.
///
/// A symbol is its number; the number n is `n(n)`. Both languages order plain numbers before
/// `n(…)`, and `n(…)` by what stands in it, which is the order of the values' bits.
struct Spelling: Sendable {
  private let names: [String]

  /// Stands before every name, so that several programs can stand in one text.
  let prefix: String

  init(_ relations: [Program.Relation], prefix: String) {
    var taken: Set<String> = []
    names = relations.enumerated().map { number, relation in
      let name = prefix + "s_" + relation.name.asIdentifier
      // No identifier ends in two underlines and a number: those are made here only.
      return taken.insert(name).inserted ? name : "\(name)__\(number)"
    }
    self.prefix = prefix
  }

  func name(of relation: RelationID) -> String {
    names[relation.index]
  }

  func value(_ value: Value) -> String {
    if let number = value.number { return "n(\(number))" }
    return String(value.bits)
  }

  func term(_ term: Term) -> String {
    switch term {
    case .variable(let number): variable(number)
    case .constant(let constant): value(constant)
    case .any: "_"
    }
  }

  func variable(_ number: Int) -> String {
    "V\(number)"
  }

  func atom(_ atom: Atom) -> String {
    call(name(of: atom.relation), atom.terms.map(term))
  }

  func row(_ values: [Value], of relation: RelationID) -> String {
    call(name(of: relation), values.map(value))
  }

  func call(_ name: String, _ arguments: [String]) -> String {
    arguments.isEmpty ? name : "\(name)(\(arguments.joined(separator: ",")))"
  }
}

extension String {
  /// The name in small letters and digits, with one underline for each run of other characters.
  fileprivate var asIdentifier: String {
    var result = ""
    for character in lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        result.append(character)
      } else if let plain = ["ä": "a", "å": "a", "ö": "o"][character] {
        result += plain
      } else if result.last != "_" {
        result += "_"
      }
    }
    return result
  }

  /// The text on one line, as a comment can hold it.
  var onOneLine: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
