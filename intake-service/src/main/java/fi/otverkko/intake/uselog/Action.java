package fi.otverkko.intake.uselog;

/// What was done with a case, as the use log says it. A name that was once written stays.
public enum Action {
    READ,
    FOLLOW_UPS_READ,
    USE_LOG_READ,
    DISCLOSURES_READ,
    RETENTION_READ,
    BEGUN,
    FILLED_IN,
    SUBMITTED,
    WITHDRAWN,
    CHECK_STARTED,
    ACCEPTED,
    RETURNED,
    DECLINED,
    REDIRECTED,
    MERGED,
    /// Looked at to see whether two requests are about the same.
    COMPARED,
    REOPENED,
    ESCALATED,
    WRITTEN_ASKED,
    WRITTEN_DRAFTED,
    WRITTEN_CHECKED,
    GLASS_BROKEN,
    DISCLOSED,
    RECOMMENDED,
    RECOMMENDATION_CONFIRMED,
    ANSWERED,
    OUTCOME_RECORDED,
    CLOSED,
    /// A command that asked for what was so already, or was sent again.
    REPEATED
}
