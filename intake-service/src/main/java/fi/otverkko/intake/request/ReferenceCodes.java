package fi.otverkko.intake.request;

import java.util.random.RandomGenerator;

/// What people call a consultation: `OT-` and six letters or digits by chance. Holds no date, area or
/// number, and none of the signs that are mistaken for one another when read aloud or copied by hand.
final class ReferenceCodes {

    static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"; // no 0 O, 1 I L, U V

    private static final int LENGTH = 6;

    static String random(RandomGenerator chance) {
        var code = new StringBuilder("OT-");
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    private ReferenceCodes() {}
}
