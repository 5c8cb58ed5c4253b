package fi.otverkko.intake.request;

/// Examples for the API description. Invented; a test sends them.
final class RequestExamples {

    static final String DRAFT = """
            {"kind": "CASE", "identityMode": "ANONYMOUS", "language": "fi",
             "safetyShown": true, "safetyAcknowledged": true}""";

    static final String RESPONSE = """
            {
              "resourceType": "QuestionnaireResponse",
              "questionnaire": "urn:ot-verkko:form:pre-information-anonymous|1.0",
              "status": "in-progress",
              "item": [
                {"linkId": "A", "item": [
                  {"linkId": "A1", "answer": [{"valueCoding": {"code": "NO"}}]},
                  {"linkId": "A2", "answer": [{"valueCoding": {"code": "NOT_NEEDED"}}]},
                  {"linkId": "A3", "answer": [{"valueCoding": {"code": "NONE"}}]}
                ]},
                {"linkId": "B", "item": [
                  {"linkId": "B1", "answer": [{"valueCoding": {"code": "CASE"}}]},
                  {"linkId": "B4", "item": [
                    {"linkId": "B4a", "answer": [{"valueCoding": {"code": "SOCIAL_WORKER"}}]},
                    {"linkId": "B4b", "answer": [{"valueCoding": {"code": "SO"}}]}
                  ]},
                  {"linkId": "B5", "item": [
                    {"linkId": "B5a", "answer": [{"valueCoding": {"code": "PIRKANMAA"}}]}
                  ]},
                  {"linkId": "B6", "answer": [{"valueBoolean": false}]},
                  {"linkId": "B8", "item": [
                    {"linkId": "B8a", "answer": [{"valueCoding": {"code": "FI"}}]},
                    {"linkId": "B8b", "answer": [{"valueCoding": {"code": "NONE"}}]}
                  ]},
                  {"linkId": "B9", "answer": [{"valueBoolean": false}]}
                ]},
                {"linkId": "C", "item": [
                  {"linkId": "C1", "answer": [{"valueCoding": {"code": "NO"}}]},
                  {"linkId": "C2", "answer": [{"valueCoding": {"code": "NOT_REACHED"}}]},
                  {"linkId": "C5", "answer": [{"valueString": "Toivoo, että aikuiset puhuisivat keskenään."}]},
                  {"linkId": "C5a", "answer": [{"valueCoding": {"code": "NOT_CAPABLE"}}]}
                ]},
                {"linkId": "D", "item": [
                  {"linkId": "D4", "answer": [{"valueCoding": {"code": "AGE_10_12"}}]},
                  {"linkId": "D5", "answer": [{"valueCoding": {"code": "ONE"}}]},
                  {"linkId": "D6", "answer": [{"valueCoding": {"code": "TWO_PARENTS"}}]},
                  {"linkId": "D10", "answer": [{"valueCoding": {"code": "NO"}}]}
                ]},
                {"linkId": "E", "item": [
                  {"linkId": "E1", "answer": [{"valueCoding": {"code": "NEUROPSYCHIATRIC_COMPLEX"}}, {"valueCoding": {"code": "COMPLEX_MULTI_SERVICE"}}]},
                  {"linkId": "E2", "answer": [{"valueString": "Kymmenvuotiaalla on autismikirjon häiriö ja ADHD. Palvelut ohjaavat perhettä toisilleen."}]},
                  {"linkId": "E3", "answer": [{"valueCoding": {"code": "YEARS_1_TO_3"}}]},
                  {"linkId": "E4", "answer": [{"valueCoding": {"code": "COMMON"}}]},
                  {"linkId": "E5", "answer": [{"valueCoding": {"code": "PARTLY"}}]}
                ]},
                {"linkId": "G", "item": [{"linkId": "G1", "answer": [{"valueCoding": {"code": "NONE"}}]}]},
                {"linkId": "H", "item": [
                  {"linkId": "H1", "item": [
                    {"linkId": "H1a", "answer": [{"valueCoding": {"code": "YES"}}]},
                    {"linkId": "H1r", "item": [
                      {"linkId": "H1b", "answer": [{"valueCoding": {"code": "PSYCHIATRY"}}]},
                      {"linkId": "H1c", "answer": [{"valueCoding": {"code": "TE"}}]},
                      {"linkId": "H1d", "answer": [{"valueCoding": {"code": "SPECIAL"}}]}
                    ]},
                    {"linkId": "H1r", "item": [
                      {"linkId": "H1b", "answer": [{"valueCoding": {"code": "DISABILITY_SERVICES"}}]},
                      {"linkId": "H1c", "answer": [{"valueCoding": {"code": "SO"}}]},
                      {"linkId": "H1d", "answer": [{"valueCoding": {"code": "SPECIAL"}}]}
                    ]},
                    {"linkId": "H1r", "item": [
                      {"linkId": "H1b", "answer": [{"valueCoding": {"code": "FAMILY_SERVICES"}}]},
                      {"linkId": "H1c", "answer": [{"valueCoding": {"code": "SO"}}]},
                      {"linkId": "H1d", "answer": [{"valueCoding": {"code": "BASIC"}}]}
                    ]},
                    {"linkId": "H1r", "item": [
                      {"linkId": "H1b", "answer": [{"valueCoding": {"code": "SCHOOL"}}]},
                      {"linkId": "H1c", "answer": [{"valueCoding": {"code": "SI"}}]},
                      {"linkId": "H1d", "answer": [{"valueCoding": {"code": "BASIC"}}]}
                    ]},
                    {"linkId": "H1r", "item": [
                      {"linkId": "H1b", "answer": [{"valueCoding": {"code": "SCHOOL_WELFARE"}}]},
                      {"linkId": "H1c", "answer": [{"valueCoding": {"code": "SI"}}]},
                      {"linkId": "H1d", "answer": [{"valueCoding": {"code": "BASIC"}}]}
                    ]}
                  ]},
                  {"linkId": "H2", "answer": [{"valueCoding": {"code": "NOBODY"}}]},
                  {"linkId": "H3", "item": [
                    {"linkId": "H3a", "answer": [{"valueCoding": {"code": "TRIED"}}]},
                    {"linkId": "H3r", "item": [
                      {"linkId": "H3b", "answer": [{"valueString": "Perheneuvolan käynnit."}]},
                      {"linkId": "H3c", "answer": [{"valueCoding": {"code": "INSUFFICIENT"}}]}
                    ]}
                  ]},
                  {"linkId": "H4", "item": [
                    {"linkId": "H4a", "answer": [{"valueCoding": {"code": "TRIED"}}]},
                    {"linkId": "H4r", "item": [
                      {"linkId": "H4b", "answer": [{"valueString": "Tutkimusjakso ja lääkehoito."}]},
                      {"linkId": "H4c", "answer": [{"valueCoding": {"code": "PARTLY"}}]}
                    ]}
                  ]},
                  {"linkId": "H5", "answer": [{"valueCoding": {"code": "UNKNOWN"}}]},
                  {"linkId": "H6", "answer": [{"valueCoding": {"code": "YES"}}]},
                  {"linkId": "H7", "answer": [{"valueCoding": {"code": "NONE"}}]}
                ]},
                {"linkId": "I", "item": [
                  {"linkId": "I1", "answer": [{"valueCoding": {"code": "SEVERE"}}]},
                  {"linkId": "I2", "item": [
                    {"linkId": "I2a", "answer": [{"valueCoding": {"code": "FULL"}}]},
                    {"linkId": "I2b", "answer": [{"valueCoding": {"code": "REDUCED_DAYS"}}]}
                  ]}
                ]},
                {"linkId": "J", "item": [
                  {"linkId": "J1", "answer": [{"valueCoding": {"code": "NEUROPSYCHIATRIC"}}]},
                  {"linkId": "J3", "answer": [{"valueCoding": {"code": "NONE"}}]}
                ]},
                {"linkId": "K", "item": [
                  {"linkId": "K1", "answer": [{"valueCoding": {"code": "NONE"}}]},
                  {"linkId": "K4", "answer": [{"valueCoding": {"code": "NONE"}}]}
                ]},
                {"linkId": "M", "item": [
                  {"linkId": "M1", "answer": [{"valueString": "Kuka ottaa kokonaisuudesta kopin?"}, {"valueString": "Miten koulunkäynti turvataan?"}]},
                  {"linkId": "M2", "answer": [{"valueCoding": {"code": "COORDINATION"}}]},
                  {"linkId": "M3", "answer": [{"valueCoding": {"code": "NEUROPSYCHIATRY"}}]},
                  {"linkId": "M4", "answer": [{"valueBoolean": true}]}
                ]},
                {"linkId": "N", "item": [{"linkId": "N1", "answer": [{"valueCoding": {"code": "CHECKED"}}]}]}
              ]
            }""";

    static final String SECTION = """
            {
              "resourceType": "QuestionnaireResponse",
              "questionnaire": "urn:ot-verkko:form:pre-information-anonymous|1.0",
              "status": "in-progress",
              "item": [
                {"linkId": "B", "item": [
                  {"linkId": "B4", "item": [
                    {"linkId": "B4a", "answer": [{"valueCoding": {"code": "SOCIAL_WORKER"}}]},
                    {"linkId": "B4b", "answer": [{"valueCoding": {"code": "SO"}}]}
                  ]},
                  {"linkId": "B5", "item": [
                    {"linkId": "B5a", "answer": [{"valueCoding": {"code": "PIRKANMAA"}}]}
                  ]},
                  {"linkId": "B6", "answer": [{"valueBoolean": false}]},
                  {"linkId": "B8", "item": [
                    {"linkId": "B8a", "answer": [{"valueCoding": {"code": "FI"}}]},
                    {"linkId": "B8b", "answer": [{"valueCoding": {"code": "NONE"}}]}
                  ]},
                  {"linkId": "B9", "answer": [{"valueBoolean": false}]}
                ]}
              ]
            }""";

    static final String SENDING = """
            {"keep": [{"field": "E2", "kind": "NAME", "start": 12, "end": 18, "reason": "FALSE_ALARM"}]}""";

    static final String WITHDRAWAL = """
            {"reasonCode": "HELP_FOUND_ELSEWHERE"}""";

    static final String TRANSCRIPTION = """
            {"channel": "PHONE", "kind": "CASE", "identityMode": "ANONYMOUS", "language": "fi",
             "requester": {"sector": "TE", "profession": "PUBLIC_HEALTH_NURSE", "unit": "UNIT-15-02"}}""";

    private RequestExamples() {}
}
