package fi.otverkko.intake.consultation;

import fi.otverkko.intake.combination.CombinationView;
import fi.otverkko.intake.combination.Combinations;
import fi.otverkko.intake.response.Response;
import org.springframework.stereotype.Component;

/// Shows which answers together may tell who a request is about, from the first saving on.
@Component
class CombinationViews {

    private final Combinations combinations;

    CombinationViews(Combinations combinations) {
        this.combinations = combinations;
    }

    CombinationView view(Response response, boolean anonymous, String language) {
        return CombinationView.of(combinations.in(response.answers(), anonymous), response.accepted(), language);
    }
}
