package fi.otverkko.notification.people;

import java.util.regex.Pattern;

/// Who asked for a consultation, and what people call it.
///
/// @param subject   subject id of the professional
/// @param reference such as `OT-7Q4K2M`. The only words in a mail that come from an event; their form
///                  is checked so that nothing else ever gets there
public record Requester(String subject, String reference) {

    private static final Pattern REFERENCE = Pattern.compile("OT-[0-9A-Z]{4,12}");

    public Requester {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException("a reference code of another form than OT-7Q4K2M");
        }
    }
}
