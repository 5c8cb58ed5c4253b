package fi.otverkko.intake.combination;

import fi.otverkko.intake.questionnaire.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The declared table `combinations.json`. The system only warns: whether a combination identifies is judged by a
/// person. Source: domain §3.
@Component
public class Combinations {

    private final List<CombinationRule> rules;

    Combinations(JsonMapper json) {
        try (var in = new ClassPathResource("combinations.json").getInputStream()) {
            this.rules = List.of(json.readValue(in, CombinationRule[].class));
        } catch (IOException failure) {
            throw new UncheckedIOException("combinations.json", failure);
        }
    }

    /// All rows.
    public List<CombinationRule> rules() {
        return rules;
    }

    /// Those that warn of these answers, in the order of the table; none in a request whose family is known.
    public List<CombinationRule> in(Answers answers, boolean anonymous) {
        return anonymous ? rules.stream().filter(rule -> rule.warns(answers)).toList() : List.of();
    }
}
