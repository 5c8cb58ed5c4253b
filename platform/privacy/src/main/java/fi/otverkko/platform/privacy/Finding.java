package fi.otverkko.platform.privacy;

/// Where a text looks as if it told who it is about. Holds the place, never the words.
///
/// @param start index of the first character in the text as typed (UTF-16, from 0)
/// @param end   index after the last character
public record Finding(Kind kind, int start, int end) {

    /// What was found.
    public enum Kind {
        /// A Finnish personal identity code, also with a wrong check character.
        PERSONAL_IDENTITY_CODE,
        /// A bank account number of Finland or a neighbour.
        BANK_ACCOUNT,
        EMAIL_ADDRESS,
        /// The address of somebody's page in a social medium.
        SOCIAL_MEDIA,
        /// Day, month and year, of a birth or of anything else.
        EXACT_DATE,
        PHONE_NUMBER,
        /// A street with a number, or a postal code with a place.
        STREET_ADDRESS,
        LICENCE_PLATE,
        /// A school or day-care centre with a name of its own.
        SCHOOL,
        /// A municipality of Finland.
        MUNICIPALITY,
        /// What looks like the name of a person: listed, or capitalised within a sentence and not known as harmless.
        NAME
    }
}
