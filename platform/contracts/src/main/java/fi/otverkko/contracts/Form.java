package fi.otverkko.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The form of a text, or of each text in a list: a regular expression that the whole of it matches.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Form {

    /// Two digits, or `national`.
    String AREA = "[0-9]{2}|national";

    /// An id, such as `15-e03`.
    String ID = "[A-Za-z0-9-]{1,64}";

    /// A code of ours, such as `T6_NEPSY`.
    String CODE = "[A-Z][A-Z0-9_]{0,63}";

    /// ISO 639-1.
    String LANGUAGE = "[a-z]{2}";

    String value();
}
