extension ReportFormat {
  /// The JSON Schema (draft 2020-12) of the format `json`, version 1.
  package static func jsonSchema() -> String {
    """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "hytelint-json 1",
      "type": "object",
      "required": ["format", "version", "tool", "language", "asOf", "summary", "findings",
        "exceptions"],
      "properties": {
        "format": {"const": "hytelint-json"},
        "version": {"const": \(JSONReport.version)},
        "tool": {
          "type": "object", "required": ["name", "version"],
          "properties": {"name": {"const": "hytelint"}, "version": {"type": "string"}}
        },
        "language": {"enum": ["fi", "sv", "en"]},
        "asOf": {"type": "string", "description": "the day for which was judged, YYYY-MM-DD"},
        "summary": {"$ref": "#/$defs/summary"},
        "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
        "exceptions": {"type": "array", "items": {"$ref": "#/$defs/exception"}},
        "evidence": {"$ref": "#/$defs/evidence"}
      },
      "$defs": {
    \(JSONSchemaParts.count),
    \(JSONSchemaParts.summary),
    \(JSONSchemaParts.finding),
    \(JSONSchemaParts.exception),
    \(JSONSchemaParts.step),
    \(JSONSchemaParts.place),
    \(JSONSchemaParts.basis),
    \(EvidenceSchemaParts.evidence),
    \(EvidenceSchemaParts.set),
    \(EvidenceSchemaParts.coverage)
      }
    }

    """
  }
}

/// The definitions that the schemas are put together from.
enum JSONSchemaParts {
  static let count = """
        "count": {"type": "integer", "minimum": 0}
    """

  static let summary = """
        "summary": {
          "type": "object",
          "required": [
            "complete", "documents", "measures", "rules", "errors", "warnings", "notes", "heldBack",
            "excepted", "accepted", "skippedFiles", "notJudged", "statuses", "unreadable"
          ],
          "properties": {
            "complete": {
              "type": "boolean",
              "description": "whether there was something to judge and all of it was judged"
            },
            "documents": {"$ref": "#/$defs/count"},
            "measures": {"$ref": "#/$defs/count"},
            "rules": {"$ref": "#/$defs/count"},
            "errors": {"$ref": "#/$defs/count"},
            "warnings": {"$ref": "#/$defs/count"},
            "notes": {"$ref": "#/$defs/count"},
            "heldBack": {"$ref": "#/$defs/count"},
            "excepted": {"$ref": "#/$defs/count"},
            "accepted": {"$ref": "#/$defs/count"},
            "skippedFiles": {"$ref": "#/$defs/count"},
            "notJudged": {
              "type": "array",
              "items": {
                "type": "object", "required": ["reason", "rules"],
                "properties": {
                  "reason": {"type": "string"},
                  "rules": {"type": "array", "items": {"type": "string"}}
                }
              }
            },
            "statuses": {
              "type": "array",
              "description": "what each rule came to for its subjects; empty unless asked for",
              "items": {
                "type": "object",
                "required": ["rule", "notApplicable", "notJudged", "met", "found", "yielded",
                  "evidenced", "excepted"],
                "properties": {
                  "rule": {"type": "string"},
                  "notApplicable": {"$ref": "#/$defs/count"},
                  "notJudged": {"$ref": "#/$defs/count"},
                  "met": {"$ref": "#/$defs/count"},
                  "found": {"$ref": "#/$defs/count"},
                  "yielded": {"$ref": "#/$defs/count"},
                  "evidenced": {"$ref": "#/$defs/count"},
                  "excepted": {"$ref": "#/$defs/count"}
                }
              }
            },
            "unreadable": {
              "type": "array",
              "items": {
                "type": "object", "required": ["path", "reason"],
                "properties": {"path": {"type": "string"}, "reason": {"type": "string"}}
              }
            }
          }
        }
    """

  static let finding = """
        "texts": {
          "type": "object", "required": ["title", "message"],
          "properties": {
            "title": {"type": "string"},
            "message": {"type": "string"},
            "suggestion": {"type": "string"},
            "replacement": {"type": "string", "description": "what to write at the place instead"}
          }
        },
        "finding": {
          "type": "object",
          "required": [
            "rule", "severity", "identity", "place", "title", "message", "texts", "labels", "basis"
          ],
          "properties": {
            "rule": {"type": "string"},
            "severity": {"enum": ["error", "warning", "note"]},
            "identity": {
              "type": "string", "pattern": "^[0-9a-f]{8}$",
              "description": "the same for the same fault, whatever moves or is renamed"
            },
            "place": {"$ref": "#/$defs/place"},
            "caption": {"type": "string", "description": "what the place shows"},
            "title": {"type": "string"},
            "message": {"type": "string"},
            "suggestion": {"type": "string"},
            "replacement": {"type": "string", "description": "what to write at the place instead"},
            "texts": {
              "type": "object", "required": ["fi", "sv", "en"],
              "properties": {
                "fi": {"$ref": "#/$defs/texts"},
                "sv": {"$ref": "#/$defs/texts"},
                "en": {"$ref": "#/$defs/texts"}
              }
            },
            "labels": {
              "type": "array",
              "items": {
                "type": "object", "required": ["place"],
                "properties": {"place": {"$ref": "#/$defs/place"}, "text": {"type": "string"}}
              }
            },
            "basis": {"type": "array", "items": {"$ref": "#/$defs/basis"}},
            "yieldedTo": {
              "type": "string",
              "description": "the rule that says the same more precisely; the finding is held back"
            },
            "evidencedElsewhere": {
              "const": true,
              "description": "the plan names another document that meets the cited duties"
            },
            "acceptedFrom": {
              "enum": ["baseline", "base"], "description": "where the finding was known before"
            },
            "exceptedBy": {
              "type": "string",
              "description": "the exception in the document that lifts the finding"
            },
            "proof": {"$ref": "#/$defs/step"}
          }
        }
    """

  static let exception = """
        "exception": {
          "type": "object",
          "description": "an exception that a document records, and what came of it",
          "required": [
            "rule", "subject", "reason", "approver", "lastDay", "state", "lifted", "place"
          ],
          "properties": {
            "rule": {"type": "string"},
            "subject": {"type": "string"},
            "reason": {"type": "string"},
            "approver": {"type": "string"},
            "lastDay": {"type": "string"},
            "state": {"enum": ["lifting", "idle", "coming", "ended", "refused"]},
            "lifted": {"$ref": "#/$defs/count"},
            "place": {"$ref": "#/$defs/place"}
          }
        }
    """

  static let step = """
        "step": {
          "type": "object", "required": ["kind"],
          "description": "why something holds; a conclusion without steps was proven before",
          "properties": {
            "kind": {
              "enum": [
                "stated", "concluded", "counted", "greatest", "least", "compared", "absent",
                "not-overridden"
              ]
            },
            "sentence": {"type": "string"},
            "source": {"enum": ["plan", "agreement", "register", "law", "document", "run"]},
            "place": {"$ref": "#/$defs/place"},
            "by": {"type": "string", "description": "the rule or definition that concludes it"},
            "count": {"$ref": "#/$defs/count"},
            "rules": {"type": "array", "items": {"type": "string"}},
            "steps": {"type": "array", "items": {"$ref": "#/$defs/step"}},
            "members": {
              "type": "array",
              "items": {
                "type": "object", "required": ["name", "steps"],
                "properties": {
                  "name": {"type": "string"},
                  "steps": {"type": "array", "items": {"$ref": "#/$defs/step"}}
                }
              }
            }
          }
        }
    """

  static let place = """
        "place": {
          "type": "object",
          "description": "lines from 1; columns in Unicode scalars from 1; offsets in UTF-8 from 0; ends exclusive",
          "required": ["file", "line", "column", "endLine", "endColumn", "offset", "endOffset"],
          "properties": {
            "file": {"type": "string"},
            "line": {"type": "integer", "minimum": 1},
            "column": {"type": "integer", "minimum": 1},
            "endLine": {"type": "integer", "minimum": 1},
            "endColumn": {"type": "integer", "minimum": 1},
            "offset": {"type": "integer", "minimum": 0},
            "endOffset": {"type": "integer", "minimum": 0}
          }
        }
    """

  static let basis = """
        "basis": {
          "type": "object", "required": ["kind"],
          "properties": {
            "kind": {
              "enum": ["statute", "statute-reading", "agreement", "recommendation", "practice"]
            },
            "reading": {"type": "string", "description": "who reads the statute so"},
            "notation": {"type": "string", "description": "act:section:moment:duty"},
            "act": {"type": "string"},
            "name": {"type": "string"},
            "moment": {"type": "string"},
            "place": {"type": "string"},
            "address": {"type": "string"}
          }
        }
    """
}
