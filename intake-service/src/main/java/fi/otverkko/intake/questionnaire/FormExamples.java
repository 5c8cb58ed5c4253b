package fi.otverkko.intake.questionnaire;

/// Examples for the API description; a test has it checked.
final class FormExamples {

    /// Shorter than the real one.
    static final String RECOMMENDATIONS = """
            {
              "resourceType": "Questionnaire",
              "language": "fi",
              "url": "urn:ot-verkko:form:recommendations",
              "version": "1.2",
              "name": "Recommendations",
              "title": "Toimenpidesuositukset",
              "_title": {
                "extension": [
                  {
                    "url": "http://hl7.org/fhir/StructureDefinition/translation",
                    "extension": [
                      {"url": "lang", "valueCode": "sv"},
                      {"url": "content", "valueString": "Åtgärdsrekommendationer"}
                    ]
                  },
                  {
                    "url": "http://hl7.org/fhir/StructureDefinition/translation",
                    "extension": [{"url": "lang", "valueCode": "en"}, {"url": "content", "valueString": "Recommended measures"}]
                  }
                ]
              },
              "status": "active",
              "date": "2026-11-29",
              "publisher": "OT-verkko",
              "item": [
                {
                  "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs", "valueInteger": 20}],
                  "linkId": "R",
                  "text": "Toimenpidesuositus",
                  "_text": {
                    "extension": [
                      {
                        "url": "http://hl7.org/fhir/StructureDefinition/translation",
                        "extension": [
                          {"url": "lang", "valueCode": "sv"},
                          {"url": "content", "valueString": "Åtgärdsrekommendation"}
                        ]
                      },
                      {
                        "url": "http://hl7.org/fhir/StructureDefinition/translation",
                        "extension": [
                          {"url": "lang", "valueCode": "en"},
                          {"url": "content", "valueString": "Recommended measure"}
                        ]
                      }
                    ]
                  },
                  "type": "group",
                  "repeats": true,
                  "item": [
                    {
                      "linkId": "R1",
                      "text": "Mitä suositellaan?",
                      "_text": {
                        "extension": [
                          {
                            "url": "http://hl7.org/fhir/StructureDefinition/translation",
                            "extension": [
                              {"url": "lang", "valueCode": "sv"},
                              {"url": "content", "valueString": "Vad rekommenderas?"}
                            ]
                          },
                          {
                            "url": "http://hl7.org/fhir/StructureDefinition/translation",
                            "extension": [
                              {"url": "lang", "valueCode": "en"},
                              {"url": "content", "valueString": "What is recommended?"}
                            ]
                          }
                        ]
                      },
                      "type": "text",
                      "required": true,
                      "maxLength": 3000
                    },
                    {
                      "linkId": "R3",
                      "text": "Kuka vastaa?",
                      "_text": {
                        "extension": [
                          {
                            "url": "http://hl7.org/fhir/StructureDefinition/translation",
                            "extension": [{"url": "lang", "valueCode": "sv"}, {"url": "content", "valueString": "Vem ansvarar?"}]
                          },
                          {
                            "url": "http://hl7.org/fhir/StructureDefinition/translation",
                            "extension": [
                              {"url": "lang", "valueCode": "en"},
                              {"url": "content", "valueString": "Responsible party"}
                            ]
                          }
                        ]
                      },
                      "type": "string",
                      "required": true,
                      "maxLength": 200
                    },
                    {
                      "linkId": "R4",
                      "text": "Mihin mennessä?",
                      "_text": {
                        "extension": [
                          {
                            "url": "http://hl7.org/fhir/StructureDefinition/translation",
                            "extension": [{"url": "lang", "valueCode": "sv"}, {"url": "content", "valueString": "Senast när?"}]
                          },
                          {
                            "url": "http://hl7.org/fhir/StructureDefinition/translation",
                            "extension": [{"url": "lang", "valueCode": "en"}, {"url": "content", "valueString": "By when"}]
                          }
                        ]
                      },
                      "type": "date",
                      "required": true
                    }
                  ]
                }
              ]
            }""";

    private FormExamples() {}
}
