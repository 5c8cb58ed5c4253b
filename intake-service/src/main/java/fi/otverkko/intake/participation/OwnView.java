package fi.otverkko.intake.participation;

import java.util.Set;

/// The parts of a young person's own view beside the question of the form: where they are stored. Source: domain,
/// PAR-02.
final class OwnView {

    static final String CHOICES = "choices";
    static final String MOOD = "mood";
    static final String DO_NOT_SHARE = "doNotShare";

    static final Set<String> PARTS = Set.of(CHOICES, MOOD, DO_NOT_SHARE);

    private OwnView() {}
}
