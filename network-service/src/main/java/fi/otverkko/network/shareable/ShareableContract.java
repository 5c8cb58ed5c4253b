package fi.otverkko.network.shareable;

import java.util.List;

/// One event that may leave the area, as its schema says it. Source: domain, PRI-06.
///
/// @param type  such as `network.directory-entry-published.v1`
/// @param topic the national topic on which it travels
/// @param hash  SHA-256 (hex) over names, forms and obligations of all fields; descriptions do not count
record ShareableContract(String type, String topic, List<Field> fields, String hash) {

    /// One field of the event.
    ///
    /// @param form     regular expression that the whole of it matches; empty if it is no text
    /// @param required whether it is always there
    record Field(String name, String kind, String form, boolean required, String description) {}

    ShareableContract {
        fields = List.copyOf(fields);
    }
}
