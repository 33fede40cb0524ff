extension EvidenceSchemaParts {
  static let coverage = """
        "coverage": {
          "type": "object", "required": ["plans", "acts", "rules"],
          "description": "what became of each duty of the law in each plan",
          "properties": {
            "plans": {
              "type": "array",
              "items": {
                "type": "object", "required": ["name", "path"],
                "properties": {"name": {"type": "string"}, "path": {"type": "string"}}
              }
            },
            "acts": {
              "type": "array",
              "items": {
                "type": "object", "required": ["act", "name", "address", "moments"],
                "properties": {
                  "act": {"type": "string"},
                  "name": {"type": "string"},
                  "address": {"type": "string"},
                  "moments": {
                    "type": "array",
                    "items": {
                      "type": "object", "required": ["moment", "name", "content", "rules", "duties"],
                      "properties": {
                        "moment": {"type": "string"},
                        "name": {"type": "string"},
                        "content": {"type": "string"},
                        "repealedBy": {"type": "string"},
                        "rules": {"$ref": "#/$defs/texts-list"},
                        "duties": {
                          "type": "array",
                          "items": {
                            "type": "object",
                            "required": ["duty", "bearer", "content", "rules", "results"],
                            "properties": {
                              "duty": {"type": "string"},
                              "bearer": {"type": "string"},
                              "content": {"type": "string"},
                              "rules": {"$ref": "#/$defs/texts-list"},
                              "notEncoded": {"type": "string"},
                              "results": {
                                "type": "array",
                                "description": "one for each plan",
                                "items": {
                                  "enum": [
                                    "fault", "notRecorded", "excepted", "evidenced", "met",
                                    "notJudged", "notApplicable"
                                  ]
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            },
            "rules": {
              "type": "array",
              "items": {
                "type": "object", "required": ["rule", "title", "duties"],
                "properties": {
                  "rule": {"type": "string"},
                  "title": {"type": "string"},
                  "duties": {"$ref": "#/$defs/texts-list"}
                }
              }
            }
          }
        }
    """
}
