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
    GLASS_BROKEN,
    DISCLOSED,
    RECOMMENDED,
    RECOMMENDATION_CONFIRMED,
    ANSWERED,
    OUTCOME_RECORDED,
    RECOMMENDATION_CORRECTED,
    RECOMMENDATION_DISPUTED,
    /// The recommendations left for the county's own system: they were read in a form made for it.
    EXPORTED,
    HANDED_OVER,
    CLOSED_OUT,
    CLOSED,
    ASKED,
    TAKEN,
    REOPENED,
    TURNED_INTO_REQUEST,
    NEED_NOTED,
    IDENTIFIED,
    EXTENDED,
    REFUSED,
    ASSESSED,
    NOTIFIED,
    /// A command that asked for what was so already, or was sent again.
    REPEATED
}
