package fi.otverkko.gateway.problem;

import fi.otverkko.gateway.text.Language;
import fi.otverkko.gateway.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Explains a code of the gateway in all three languages, so that a problem's `type` leads somewhere.
@RestController
class ProblemController {

    private final Texts texts = new Texts("problems");

    /// @param title by language
    record Explained(String code, int status, Map<String, String> title) {}

    @GetMapping("/problems")
    List<Explained> all() {
        return Arrays.stream(Problem.values()).map(this::explained).toList();
    }

    @GetMapping("/problems/{code}")
    Explained one(@PathVariable String code) {
        return Arrays.stream(Problem.values())
                .filter(problem -> problem.code().equals(code))
                .map(this::explained)
                .findFirst()
                .orElseThrow(() -> Refused.because(Problem.NO_SUCH_PATH));
    }

    private Explained explained(Problem problem) {
        Map<String, String> titles = new TreeMap<>();
        for (var language : Language.values()) {
            titles.put(language.tag(), texts.text(problem.code() + ".title", language, List.of()));
        }
        return new Explained(problem.code(), problem.status(), titles);
    }
}
