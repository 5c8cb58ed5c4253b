package fi.otverkko.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name of an event on the wire and the topic on which it travels. Written by hand, so that a
/// class may be renamed without anybody noticing.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /// `<service>.<thing>-<past participle>.v<n>`, the CloudEvents `type`.
    String value();

    /// Where it is published.
    Topic topic();
}
