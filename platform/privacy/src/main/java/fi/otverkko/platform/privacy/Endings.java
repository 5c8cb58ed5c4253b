package fi.otverkko.platform.privacy;

import java.util.Set;

/// The case endings of Finnish, with or without a particle, and the genitive of Swedish.
final class Endings {

    private static final Set<String> CLOSED = Set.of(
            "n", "t", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "ksi", "tta", "ttä", "ni", "mme");

    private static final Set<String> OPEN = Set.of(
            "", "s", "a", "ä", "ta", "tä", "na", "nä", "an", "en", "in", "on", "un", "yn", "än", "ön", "han", "hen",
            "hin", "hon", "hun", "hyn", "hän", "hön", "seen", "ten", "den", "ien", "nsa", "nsä");

    private static final Set<String> PARTICLES = Set.of("kin", "kaan", "kään", "ko", "kö", "han", "hän");

    /// Whether it can stand after the strong stem.
    static boolean ofOpen(String ending) {
        return with(OPEN, ending) || ofClosed(ending);
    }

    /// Whether it can stand after the weak stem.
    static boolean ofClosed(String ending) {
        return with(CLOSED, ending);
    }

    private static boolean with(Set<String> endings, String ending) {
        if (endings.contains(ending)) {
            return true;
        }
        for (int i = 0; i < ending.length(); i++) {
            if (PARTICLES.contains(ending.substring(i)) && endings.contains(ending.substring(0, i))) {
                return true;
            }
        }
        return false;
    }

    private Endings() {}
}
