package fi.otverkko.triage.screen;

import fi.otverkko.triage.screen.Reading.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The screen in force, compiled once for all tests of this package.
final class TestScreen {

    static final byte[] FILE = file();
    static final ScreenModel MODEL = ScreenModel.compile(Screen.VERSION, FILE);

    static Proposal propose(Map<String, ? extends @Nullable Object> given) {
        return MODEL.propose(MODEL.criteria().inputs().read(given));
    }

    static Outcome outcome(Map<String, ? extends @Nullable Object> given) {
        var proposal = propose(given);
        return new Outcome(
                proposal.level(),
                proposal.urgency(),
                proposal.teams(),
                proposal.model(),
                proposal.addons(),
                proposal.notices(),
                proposal.rules(),
                proposal.unknownCount());
    }

    static List<String> groups() {
        return Objects.requireNonNull(MODEL.criteria().inputs().declared().get("groups"))
                .values();
    }

    private static byte[] file() {
        try (var file = TestScreen.class.getResourceAsStream("/screen/ot-screen-1.0.0.dmn")) {
            return file.readAllBytes();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private TestScreen() {}
}
