package fi.otverkko.intake.logged;

import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What the store has to know of the things of one kind.
public interface Kind<T> {

    /// Where they are stored.
    String collection();

    /// What a use was for, as the use log says it, such as `GUIDANCE`.
    String purpose();

    String id(T thing);

    T read(String id, Document state);

    Document write(T thing);

    /// Since when a thing rests, so that its time runs; null while it does not, or once what was to go has gone.
    @Nullable
    Instant restsSince(T thing);

    /// What the other services get to know of a new one.
    default List<Record> begun(T thing) {
        return List.of();
    }

    /// What they get to know of a change.
    default List<Record> changed(T before, T after) {
        return List.of();
    }

    /// The answer to who asks for one that is not there, or not for them.
    Refusal unknown();
}
