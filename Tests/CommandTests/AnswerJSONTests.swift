import Foundation
import Support
import Testing

/// What `explain` and `why-not` answer in JSON, held to its schemas and goldens.
@Suite struct AnswerJSONTests {
  /// A question, the schema of its answer and the name of its golden.
  struct Question: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let folder: String
    let schema: String
    var golden: String?

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let questions = [
    Question(
      arguments: ["explain", "toimenpide-ilman-vastuutahoa@lukupiiri", "."],
      folder: "Tests/CommandTests/Scenarios/explain-a-finding-in-json",
      schema: "explanation", golden: "explain"),
    Question(
      arguments: ["explain", "paallekkainen-paavastuu@liikuntaneuvonta", "esimerkki/luonnos"],
      folder: "Plans", schema: "explanation"),
    Question(
      arguments: ["explain", "sopimus-vastoin-lakia"], folder: "Plans", schema: "rule"),
    Question(
      arguments: ["why-not", "paallekkainen-paavastuu", "savuton", "."],
      folder: "Tests/CommandTests/Scenarios/why-not-in-json", schema: "why-not",
      golden: "why-not"),
    Question(
      arguments: ["why-not", "paallekkainen-paavastuu", "esimerkki"], folder: "Plans",
      schema: "why-not"),
    Question(
      arguments: ["why-not", "hus-yhteistyo-puuttuu", "esimerkki"], folder: "Plans",
      schema: "why-not"),
    Question(
      arguments: ["why-not", "paavastuu-vastoin-sovittua", "kuopio"], folder: "Plans",
      schema: "why-not"),
    Question(
      arguments: ["why-not", "vuosiraportti-puuttuu", "raisio"], folder: "Plans",
      schema: "why-not"),
  ]

  private func answer(_ question: Question, in language: String) throws -> Data {
    let outcome = try Command.built.run(
      question.arguments + ["--format", "json", "--as-of", "1.3.2026", "--lang", language],
      in: repository.appending(path: question.folder))
    #expect(outcome.code == 0)
    return outcome.outputBytes
  }

  private func schema(_ name: String) throws -> SchemaCheck {
    let path = "Tests/Goldens/reports/hytelint-\(name).schema.json"
    let bytes = try Data(contentsOf: repository.appending(path: path))
    return try #require(SchemaCheck(bytes))
  }

  @Test(arguments: questions, ["fi", "sv", "en"])
  func theAnswerFollowsItsSchema(question: Question, language: String) throws {
    let bytes = try answer(question, in: language)
    #expect(try schema(question.schema).faults(in: bytes) == [])
  }

  @Test(arguments: questions.filter { $0.golden != nil }, ["fi", "sv", "en"])
  func theAnswerStandsAsItWas(question: Question, language: String) throws {
    let name = try #require(question.golden)
    expectGolden(
      Array(try answer(question, in: language)), named: "explanations/\(name).\(language).json")
  }

  @Test(arguments: ["explanation", "why-not", "rule"])
  func theSchemaRefusesAnotherAnswer(name: String) throws {
    for question in Self.questions where question.schema != name {
      #expect(try !schema(name).faults(in: answer(question, in: "fi")).isEmpty)
    }
  }
}
