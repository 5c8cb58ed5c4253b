package fi.otverkko.intake.processing;

import java.util.EnumSet;
import java.util.Set;

/// What kind of record it is.
enum Sort {
    /// GDPR art. 30(1).
    ACTIVITY,
    /// GDPR art. 35(7).
    IMPACT_ASSESSMENT,
    /// With a processor, GDPR art. 28(3).
    AGREEMENT;

    /// What a record of this sort has to say.
    Set<Field> fields() {
        return switch (this) {
            case ACTIVITY ->
                EnumSet.of(
                        Field.PURPOSE,
                        Field.LEGAL_BASIS,
                        Field.SUBJECTS,
                        Field.DATA,
                        Field.RECIPIENTS,
                        Field.TRANSFERS,
                        Field.RETENTION,
                        Field.SECURITY);
            case IMPACT_ASSESSMENT -> EnumSet.of(Field.DESCRIPTION, Field.NECESSITY, Field.OFFICERS_OPINION);
            case AGREEMENT -> EnumSet.of(Field.PROCESSOR, Field.SUBJECT_MATTER, Field.PLACE);
        };
    }
}
