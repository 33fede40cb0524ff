/// The definitions of the JSON Schema that tell the shape of evidence.
enum EvidenceSchemaParts {
  static let evidence = """
        "digest": {"type": "string", "pattern": "^[0-9a-f]{64}$", "description": "SHA-256"},
        "texts-list": {"type": "array", "items": {"type": "string"}},
        "numbers": {"type": "array", "items": {"$ref": "#/$defs/count"}},
        "files": {
          "type": "object", "required": ["sha256", "files"],
          "description": "the digest of the lines 'digest, two spaces, path' of all files, and the files",
          "properties": {
            "sha256": {"$ref": "#/$defs/digest"},
            "files": {
              "type": "array",
              "items": {
                "type": "object", "required": ["path", "sha256", "shown"],
                "properties": {
                  "path": {"type": "string"},
                  "sha256": {"$ref": "#/$defs/digest"},
                  "shown": {"type": "boolean", "description": "false for context and for packs"}
                }
              }
            }
          }
        },
        "period": {
          "type": "object", "required": ["first", "last"],
          "properties": {"first": {"type": "string"}, "last": {"type": "string"}}
        },
        "evidence": {
          "type": "object",
          "description": "with --evidence: everything that the legal adviser's page shows",
          "required": ["version", "inputs", "packs", "rules", "provisions", "sets", "coverage"],
          "properties": {
            "version": {"const": \(JSONEvidence.version)},
            "inputs": {"$ref": "#/$defs/files"},
            "packs": {"$ref": "#/$defs/files"},
            "rules": {
              "type": "array",
              "items": {
                "type": "object", "required": ["rule", "title", "finder", "inForce", "statuses"],
                "properties": {
                  "rule": {"type": "string"},
                  "title": {"type": "string"},
                  "finder": {"enum": ["engine", "reader"]},
                  "inForce": {"type": "boolean"},
                  "statuses": {
                    "type": "object",
                    "description": "the number of subjects by status; of a reader's rule its findings",
                    "additionalProperties": {"$ref": "#/$defs/count"}
                  }
                }
              }
            },
            "provisions": {
              "type": "array",
              "items": {
                "type": "object", "required": ["notation", "content"],
                "properties": {"notation": {"type": "string"}, "content": {"type": "string"}}
              }
            },
            "sets": {"type": "array", "items": {"$ref": "#/$defs/set"}},
            "coverage": {"$ref": "#/$defs/coverage"},
            "timeline": {
              "type": "object", "required": ["judged", "findings", "turns"],
              "properties": {
                "judged": {"type": "array", "items": {"$ref": "#/$defs/period"}},
                "findings": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["rule", "severity", "identity", "place", "message", "periods"],
                    "properties": {
                      "rule": {"type": "string"},
                      "severity": {"enum": ["error", "warning", "note"]},
                      "identity": {"type": "string"},
                      "place": {"$ref": "#/$defs/place"},
                      "message": {"type": "string"},
                      "periods": {"type": "array", "items": {"$ref": "#/$defs/period"}}
                    }
                  }
                },
                "turns": {
                  "type": "array",
                  "description": "days from which findings begin or no longer are, by their numbers",
                  "items": {
                    "type": "object", "required": ["day", "begins", "ends"],
                    "properties": {
                      "day": {"type": "string"},
                      "begins": {"$ref": "#/$defs/numbers"},
                      "ends": {"$ref": "#/$defs/numbers"}
                    }
                  }
                }
              }
            }
          }
        }
    """

  static let set = """
        "groups": {
          "type": "array",
          "items": {"enum": ["municipality", "county", "organisation", "other", "unknown"]}
        },
        "says": {
          "type": "object",
          "description": "what one document says of a measure, or of a theme as a whole",
          "required": [
            "document", "name", "themes", "levels", "municipalities", "tasks", "roles", "vague",
            "leftOpen", "notShown", "weights"
          ],
          "properties": {
            "document": {"$ref": "#/$defs/count"},
            "name": {"type": "string"},
            "place": {"$ref": "#/$defs/place"},
            "themes": {"$ref": "#/$defs/texts-list"},
            "levels": {"$ref": "#/$defs/texts-list"},
            "municipalities": {"$ref": "#/$defs/texts-list"},
            "tasks": {"$ref": "#/$defs/texts-list"},
            "roles": {
              "type": "array",
              "items": {
                "type": "object", "required": ["role", "holders"],
                "properties": {
                  "role": {
                    "enum": [
                      "lead", "partial-lead", "joint-lead", "organises", "coordinates",
                      "implements", "supports", "partner", "other"
                    ]
                  },
                  "holders": {
                    "type": "array",
                    "items": {
                      "type": "object", "required": ["name", "groups", "members", "units"],
                      "properties": {
                        "name": {"type": "string"},
                        "groups": {"$ref": "#/$defs/groups"},
                        "members": {"$ref": "#/$defs/texts-list"},
                        "units": {"$ref": "#/$defs/texts-list"},
                        "scope": {"type": "string"},
                        "place": {"$ref": "#/$defs/place"}
                      }
                    }
                  }
                }
              }
            },
            "vague": {"$ref": "#/$defs/texts-list"},
            "leftOpen": {"type": "boolean"},
            "notShown": {"type": "boolean"},
            "weights": {"$ref": "#/$defs/groups"}
          }
        },
        "row": {
          "type": "object",
          "required": [
            "name", "levels", "interface", "says", "decidedBy", "differences", "findings"
          ],
          "properties": {
            "name": {"type": "string"},
            "levels": {"$ref": "#/$defs/numbers"},
            "interface": {"type": "boolean"},
            "says": {"type": "array", "items": {"$ref": "#/$defs/says"}},
            "decidedBy": {"type": "array", "items": {"$ref": "#/$defs/says"}},
            "differences": {
              "type": "array",
              "items": {
                "type": "object", "required": ["municipality", "answers"],
                "properties": {
                  "municipality": {"type": "string"},
                  "answers": {
                    "type": "array",
                    "items": {
                      "type": "object", "required": ["document", "names"],
                      "properties": {
                        "document": {"$ref": "#/$defs/count"},
                        "names": {"$ref": "#/$defs/texts-list"}
                      }
                    }
                  }
                }
              }
            },
            "findings": {
              "type": "array",
              "items": {
                "type": "object", "required": ["identity", "rule", "primary"],
                "properties": {
                  "identity": {"type": "string"},
                  "rule": {"type": "string"},
                  "primary": {"type": "boolean"}
                }
              }
            }
          }
        },
    \(wholeSet)
    """

  private static let wholeSet = """
        "set": {
          "type": "object",
          "description": "who answers for what; documents, levels and rows go by their numbers from 0",
          "required": [
            "path", "documents", "levels", "rows", "themes", "loads", "openInterfaces"
          ],
          "properties": {
            "path": {"type": "string"},
            "documents": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["name", "kind", "presentation", "superseded", "place"],
                "properties": {
                  "name": {"type": "string"},
                  "kind": {"enum": ["plan", "agreement", "discussion"]},
                  "presentation": {"type": "boolean"},
                  "superseded": {"type": "boolean"},
                  "place": {"$ref": "#/$defs/place"}
                }
              }
            },
            "levels": {"$ref": "#/$defs/texts-list"},
            "rows": {"type": "array", "items": {"$ref": "#/$defs/row"}},
            "themes": {
              "type": "array",
              "items": {
                "type": "object", "required": ["rows", "frame"],
                "properties": {
                  "name": {"type": "string"},
                  "known": {"type": "boolean"},
                  "rows": {"$ref": "#/$defs/numbers"},
                  "frame": {"type": "array", "items": {"$ref": "#/$defs/says"}}
                }
              }
            },
            "loads": {
              "type": "array",
              "items": {
                "type": "object", "required": ["actor", "groups", "rows", "roles"],
                "properties": {
                  "actor": {"type": "string"},
                  "groups": {"$ref": "#/$defs/groups"},
                  "rows": {"$ref": "#/$defs/count"},
                  "roles": {
                    "type": "object", "additionalProperties": {"$ref": "#/$defs/count"}
                  }
                }
              }
            },
            "openInterfaces": {
              "type": "array",
              "items": {
                "type": "object", "required": ["row", "findings"],
                "properties": {
                  "row": {"$ref": "#/$defs/count"},
                  "findings": {"$ref": "#/$defs/texts-list"}
                }
              }
            }
          }
        }
    """
}
