package fi.otverkko.notification.letter;

/// Every letter that this service can write. Its words stand under its name in the bundles.
public enum Template {
    DRAFT_EXPIRING(true),
    REQUEST_RECEIVED(false),
    REQUEST_RETURNED(false),
    REQUEST_ACCEPTED(false),
    REQUEST_DECLINED(false),
    REQUEST_REDIRECTED(false),
    REQUEST_MERGED(false),
    CONSULTATION_ESCALATED(false),
    CONSULTATION_UNSCHEDULED(false),
    WRITTEN_ANSWER_ASKED(true),
    SCREENING_PROPOSED(false),
    TEAM_PROPOSED(false),
    EXPERT_INVITED(true),
    TEAM_FORMED(false),
    CONSULTATION_SCHEDULED(true),
    MEETING_ASSIGNED(true),
    CONSULTATION_ANSWERED(false),
    FOLLOW_UP_DUE(false),
    FOLLOW_UP_REMINDER(false),
    GLASS_BROKEN(false),
    STATEMENT_DELIVERED(false),
    GUIDANCE_ANSWERED(false),
    SUPERVISION_ASKED(false),
    SUPERVISION_ANSWERED(false),
    BREACH_OPENED(true),
    BREACH_REMINDED(true),
    PROCESSING_RECORD_REMINDED(true),
    REGISTRATION_CONFIRMED(true),
    REGISTRATION_WAITLISTED(false),
    REGISTRATION_CANCELLED(false),
    TRAINING_MOVED(true),
    TRAINING_CANCELLED(true);

    private final boolean dated;

    Template(boolean dated) {
        this.dated = dated;
    }

    /// Whether the letter names a time: the beginning of something, or the last moment to answer.
    public boolean dated() {
        return dated;
    }
}
