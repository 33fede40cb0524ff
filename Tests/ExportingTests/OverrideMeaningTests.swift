import Datalog
import RandomPrograms
import Rules
import SourceText
import Testing
import YAML

/// Definitions that override one another, also through a third, over sentences of their own.
private let packs = [
  "sanasto/tyypit.yaml": "tyypit: {Taho: [], Toimenpide: []}\n---\nsanasto: []\n",
  "sanasto/lauseet.yaml": """
  sanasto:
    - {tunnus: esitys, lause: "toimenpidettä <m:Toimenpide> esitetään taholle <t:Taho>", sv: "a <m> <t>", en: "a <m> <t>", lähde: suunnitelma}
    - {tunnus: sovittu, lause: "toimenpide <m:Toimenpide> on sovittu taholle <t:Taho>", sv: "b <m> <t>", en: "b <m> <t>", lähde: sopimus}
    - {tunnus: laissa, lause: "laki antaa toimenpiteen <m:Toimenpide> taholle <t:Taho>", sv: "c <m> <t>", en: "c <m> <t>", lähde: laki}
    - {tunnus: suljettu, lause: "taho <t:Taho> on suljettu pois", sv: "d <t>", en: "d <t>", lähde: rekisteri}
    - {tunnus: vastaa, lause: "toimenpiteestä <m:Toimenpide> vastaa <t:Taho>", sv: "e <m> <t>", en: "e <m> <t>", lähde: johdettu, avain: [m]}
    - {tunnus: vapaa, lause: "toimenpide <m:Toimenpide> on vapaa", sv: "f <m>", en: "f <m>", lähde: johdettu}
  """,
  "maaritelmat/kaikki.yaml": """
  määritelmät:
    - {tunnus: esityksesta, asema: oletus, niin: toimenpiteestä <m> vastaa <t>, kun: ["toimenpidettä <m> esitetään taholle <t>"]}
    - tunnus: sopimuksesta
      asema: sopimus
      ohittaa: [esityksesta, luvallisesta]
      niin: toimenpiteestä <m> vastaa <t>
      kun: ["toimenpide <m> on sovittu taholle <t>"]
      ellei: ["taho <t> on suljettu pois"]
    - tunnus: laista
      asema: laki
      ohittaa: sopimuksesta
      niin: toimenpiteestä <m> vastaa <t>
      kun: ["laki antaa toimenpiteen <m> taholle <t>", "taho <t> on suljettu pois"]
    - tunnus: luvallisesta
      asema: laki
      saa-sopia-toisin: kyllä
      niin: toimenpiteestä <m> vastaa <t>
      kun: ["laki antaa toimenpiteen <m> taholle <t>"]
    - {tunnus: vapaus, niin: toimenpide <m> on vapaa, kun: ["toimenpidettä <m> esitetään taholle <_>"], ellei: ["toimenpiteestä <m> vastaa <_>"]}
  """,
]

@Test func compiledOverridesConcludeWhatTheirFilesSay() throws {
  let trees = packs.sorted { $0.key > $1.key }.enumerated().map { number, file in
    let source = SourceFile(path: file.key, bytes: Array(file.value.utf8))
    return (file.key, YAMLTree.parse(source, as: FileIndex(number)).tree)
  }
  let book = try RuleBook(reading: trees.map { PackSource(path: $0.0, tree: $0.1) })
  let reading = YAMLReading(book, trees.map(\.1))
  #expect(reading.faults == [])
  let sentences = book.vocabulary.sentences
  var concluded = 0
  for seed in 0..<300 {
    var dice = Dice(seed: seed)
    var facts = Rows(book.program.relations)
    var stated = [Set<[Value]>](repeating: [], count: book.program.relations.count)
    for sentence in sentences where sentence.source != .derived {
      for _ in 0..<dice.roll(4) {
        let row = sentence.slots.map { _ in Value(symbol: 1_000 + dice.roll(3)) }
        facts.insert(row, into: sentence.relation, origin: 1)
        stated[sentence.relation.index].insert(row)
      }
    }
    let model = try evaluate(book.program, over: facts)
    let meaning = YAMLMeaning(reading.statements, keys: sentences.map(\.key), over: stated)
    for sentence in sentences where sentence.source == .derived {
      let found = Set(model.rows(of: sentence.relation).map { model.values(of: $0) })
      #expect(found == meaning.rows[sentence.relation.index], "seed \(seed), \(sentence.id)")
      concluded += found.count
    }
  }
  #expect(concluded > 300)
}
