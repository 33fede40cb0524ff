import Datalog
import Documents
import Findings
import Rules
import SourceText
import YAML

/// Gathers rows from documents and registers, each with the place that states it.
struct FactBuilder {
  let book: RuleBook
  let names: Names
  /// The day that is judged, once `open(on:)` has been told.
  private(set) var asOf = CalendarDay(number: 0)
  let relations: [RelationID?]
  /// Whether the document being stated is in force; else sentences that ask for it stay unsaid.
  var isInForce = true
  var rows: Rows
  var symbols: Symbols
  /// The spans that rows point at by number; the first stands for "no place".
  var places: [Span]
  var remarks: [Remark] = []
  var documents: [DocumentFacts] = []
  var items: [Item] = []
  var themesApart: [ThemeApart] = []

  var actors: ActorList
  var actorValues: [Value?]
  var formedActors = ByteTable()
  /// Makers and parties that no register has: they are taken for municipalities, but are not said to be.
  var actorsOfUnknownKind: Set<Int> = []
  var countyCodes = ByteTable()
  var municipalitiesOfCounty: [[Int]]
  var municipalityNumbers: [Value: Int] = [:]
  var unitValues: [String: Value] = [:]
  var unitNames = Remembered<Value>()
  var unknownActors: [Value: Value] = [:]
  var nearestTold: Set<Value> = []
  var cells = CellCache()
  /// Where the names of a value are gathered.
  var partsRoom: [NamePart] = []
  var titles = Remembered<TitleMeaning>()
  var periods = Remembered<Period?>()
  var themes = Remembered<Value>()
  var levels = Remembered<Value?>()

  var terms: TermTables
  let subjectWords: SubjectWords
  let dutyTable: DutyTable
  /// The goals of the plan being stated, by their folded ids and titles.
  var goals: [[UInt8]: Value] = [:]
  var words: [String: Value] = [:]
  var keyWords: [Key: Value] = [:]
  var agreements: [LoadedAgreement] = []
  /// The agreements of the whole set, those of other parts too.
  var agreementNames: [AgreementName] = []
  /// The joints of those that are sought here and stand in other parts.
  var soughtAgreements: Set<String> = []
  /// The agreements that plans rest on and that were not given, by plan; each is told of once.
  var agreementsNotGiven: Set<[String]> = []
  /// A stand-in for the municipality of a plan that concerns none we know.
  var unknownArea: Value?

  /// What the packs and the register state, whatever the day.
  ///
  /// The names are those of the register, where they are at hand.
  init(book: RuleBook, register: Register, _ prepared: PreparedNames? = nil) {
    let prepared = prepared ?? PreparedNames(of: register)
    self.book = book
    names = Names(register, prepared.names)
    terms = TermTables(prepared.terms)
    subjectWords = SubjectWords(register)
    dutyTable = DutyTable(book.statutes)
    relations = Stated.allCases.map { book.vocabulary.relation($0.id) }
    rows = Rows(book.program.relations)
    symbols = book.symbols
    places = [Span(file: FileIndex(0), start: 0, end: 0)]
    actors = ActorList(register.actors)
    actorValues = Array(repeating: nil, count: register.actors.count)
    municipalitiesOfCounty = Array(repeating: [], count: register.actors.count)
    addCounties()
    addTerms(of: register)
    addLaw(of: register)
  }

  /// Opens what is stated for the documents of a set, as they are on a day.
  mutating func open(on day: CalendarDay) {
    asOf = day
    state(.day, at: 0, Value(number: day.number))
  }

  /// Remembers a place; rows that share it share the number.
  mutating func place(_ span: Span) -> UInt32 {
    places.append(span)
    return UInt32(places.count - 1)
  }

  /// The value of a word that rules compare with: `luonnos`.
  mutating func word(_ text: String) -> Value {
    if let known = words[text] { return known }
    let value = symbols.word(text)
    words[text] = value
    return value
  }

  /// The value of a key's word in Finnish, as rules compare with it: `kausi`.
  mutating func word(of key: Key) -> Value {
    if let known = keyWords[key] { return known }
    let value = word(key.finnish)
    keyWords[key] = value
    return value
  }
}

extension FactBuilder {
  mutating func state(_ stated: Stated, at place: UInt32, _ first: Value) {
    guard let relation = relation(stated) else { return }
    rows.insert(first, into: relation, origin: place)
  }

  mutating func state(_ stated: Stated, at place: UInt32, _ first: Value, _ second: Value) {
    guard let relation = relation(stated) else { return }
    rows.insert(first, second, into: relation, origin: place)
  }

  mutating func state(
    _ stated: Stated, at place: UInt32, _ first: Value, _ second: Value, _ third: Value
  ) {
    guard let relation = relation(stated) else { return }
    rows.insert(first, second, third, into: relation, origin: place)
  }

  /// It changes nothing: else all of the builder would be copied for each row.
  private mutating func relation(_ stated: Stated) -> RelationID? {
    guard !isInForce, let relation = relations[stated.rawValue] else {
      return relations[stated.rawValue]
    }
    return book.vocabulary.sentences[relation.index].onlyInForce ? nil : relation
  }
}
