/// The JSON Schemas (draft 2020-12) of what `explain` and `why-not` answer with `--format json`.
package enum AnswerSchemas {
  /// Of findings with their proofs and repairs: `hytelint-explanation`.
  package static var explanation: String {
    schema(
      of: "hytelint-explanation", version: ExplanationJSON.version,
      required: ["findings"],
      properties: """
            "findings": {
              "type": "array",
              "items": {"allOf": [{"$ref": "#/$defs/finding"}, {"$ref": "#/$defs/repaired"}]}
            }
        """,
      definitions: [
        JSONSchemaParts.count, JSONSchemaParts.finding, JSONSchemaParts.step,
        JSONSchemaParts.place, JSONSchemaParts.basis, AnswerSchemaParts.repairs,
      ])
  }

  /// Of why a rule finds nothing: `hytelint-why-not`.
  package static var whyNot: String {
    schema(
      of: "hytelint-why-not", version: WhyNotJSON.version,
      required: ["rule", "title", "answers"],
      properties: """
            "rule": {"type": "string"},
            "title": {"type": "string"},
            "inForceOnly": {"type": "string", "description": "the rule's days, where not on this"},
            "answers": {"type": "array", "items": {"$ref": "#/$defs/answer"}}
        """,
      definitions: [
        JSONSchemaParts.count, JSONSchemaParts.step, JSONSchemaParts.place,
        AnswerSchemaParts.answer, AnswerSchemaParts.gap,
      ])
  }

  /// Of a rule's page: `hytelint-rule`.
  package static var rule: String {
    schema(
      of: "hytelint-rule", version: RulePageJSON.version,
      required: ["rule", "title", "severity", "why", "basis", "parts", "letters"],
      properties: AnswerSchemaParts.rule,
      definitions: [JSONSchemaParts.basis, AnswerSchemaParts.example])
  }

  private static func schema(
    of format: String, version: Int, required: [String], properties: String,
    definitions: [String]
  ) -> String {
    let names = (["format", "version", "language"] + required).map { "\"\($0)\"" }
    return """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "\(format) \(version)",
        "type": "object",
        "required": [\(names.joined(separator: ", "))],
        "properties": {
          "format": {"const": "\(format)"},
          "version": {"const": \(version)},
          "language": {"enum": ["fi", "sv", "en"]},
      \(properties)
        },
        "$defs": {
      \(definitions.joined(separator: ",\n"))
        }
      }

      """
  }
}

/// The definitions that only answers have.
private enum AnswerSchemaParts {
  static let repairs = """
        "repaired": {
          "type": "object",
          "description": "why the finding holds, and what would remove it",
          "required": ["proof", "repairsExhaustive", "repairs"],
          "properties": {
            "repairsExhaustive": {"type": "boolean", "description": "whether all were tried"},
            "repairs": {"type": "array", "items": {"$ref": "#/$defs/repair"}}
          }
        },
        "repair": {
          "type": "object", "required": ["removesContent", "alsoRemoves", "edits"],
          "properties": {
            "removesContent": {
              "type": "boolean", "description": "whether the plan would tell less than before"
            },
            "alsoRemoves": {"$ref": "#/$defs/count"},
            "edits": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/edit"}}
          }
        },
        "edit": {
          "type": "object", "required": ["kind", "sentence"],
          "properties": {
            "kind": {"enum": ["remove", "add", "replace"]},
            "sentence": {"type": "string"},
            "with": {"type": "string", "description": "the sentence that takes its place"},
            "proviso": {"enum": ["decision", "only-if-done-or-agreed", "consent"]},
            "of": {"type": "string", "description": "whose consent it takes"},
            "place": {"$ref": "#/$defs/place"}
          }
        }
    """

  static let answer = """
        "answer": {
          "type": "object", "required": ["subject", "status"],
          "properties": {
            "subject": {"type": "string"},
            "place": {"$ref": "#/$defs/place"},
            "status": {
              "enum": [
                "notApplicable", "notJudged", "met", "found", "yielded", "evidenced", "excepted"
              ]
            },
            "findings": {
              "type": "array", "items": {"type": "string", "pattern": "^[0-9a-f]{8}$"}
            },
            "variantsPassedOver": {
              "type": "array",
              "items": {
                "type": "object", "required": ["name", "least", "because", "held"],
                "properties": {
                  "name": {"type": "string"},
                  "least": {"type": "boolean"},
                  "because": {"type": "array", "items": {"$ref": "#/$defs/gap"}},
                  "held": {"type": "array", "items": {"$ref": "#/$defs/step"}}
                }
              }
            },
            "yieldedTo": {"type": "string"},
            "reason": {"type": "string", "description": "what was not given"},
            "ofOtherKind": {"const": true},
            "least": {"type": "boolean", "description": "whether no shorter list would do"},
            "because": {"type": "array", "items": {"$ref": "#/$defs/gap"}},
            "held": {
              "type": "array", "description": "the conditions that hold",
              "items": {"$ref": "#/$defs/step"}
            }
          }
        }
    """

  static let gap = """
        "gap": {
          "type": "object", "required": ["kind"],
          "description": "what is not so, or what lifts the finding",
          "properties": {
            "kind": {"enum": ["missing", "untrue", "blocked"]},
            "sentence": {"type": "string"},
            "couldStand": {"$ref": "#/$defs/place"},
            "instead": {"type": "array", "items": {"$ref": "#/$defs/step"}},
            "ways": {
              "type": "array",
              "description": "the definitions that would conclude it, and what each lacks",
              "items": {
                "type": "object", "required": ["definition", "because"],
                "properties": {
                  "definition": {"type": "string"},
                  "because": {"type": "array", "items": {"$ref": "#/$defs/gap"}}
                }
              }
            },
            "counted": {"type": "array", "items": {"$ref": "#/$defs/step"}},
            "by": {"type": "array", "items": {"$ref": "#/$defs/step"}}
          }
        }
    """

  static let rule = """
        "rule": {"type": "string"},
        "title": {"type": "string"},
        "severity": {"enum": ["error", "warning", "note"]},
        "why": {"type": "string"},
        "basis": {"type": "array", "items": {"$ref": "#/$defs/basis"}},
        "suggestion": {"type": "string"},
        "parts": {
          "type": "array",
          "items": {
            "type": "object", "required": ["role", "sentences"],
            "properties": {
              "role": {"enum": ["concerns", "requires", "when", "unless", "variant"]},
              "name": {"type": "string"},
              "sentences": {"type": "array", "items": {"type": "string"}}
            }
          }
        },
        "letters": {
          "type": "array",
          "items": {
            "type": "object", "required": ["letter", "meaning"],
            "properties": {"letter": {"type": "string"}, "meaning": {"type": "string"}}
          }
        },
        "faulty": {"$ref": "#/$defs/example"},
        "faultless": {"$ref": "#/$defs/example"}
    """

  static let example = """
        "example": {
          "type": "object", "required": ["name", "documents"],
          "properties": {"name": {"type": "string"}, "documents": {"type": "string"}}
        }
    """
}
