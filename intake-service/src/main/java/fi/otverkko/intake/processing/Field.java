package fi.otverkko.intake.processing;

/// A paragraph of a record.
enum Field {
    PURPOSE,
    LEGAL_BASIS,
    SUBJECTS,
    DATA,
    RECIPIENTS,
    TRANSFERS,
    RETENTION,
    SECURITY,
    DESCRIPTION,
    NECESSITY,
    OFFICERS_OPINION,
    PROCESSOR,
    SUBJECT_MATTER,
    PLACE
}
