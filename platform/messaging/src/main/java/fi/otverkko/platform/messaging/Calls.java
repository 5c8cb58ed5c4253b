package fi.otverkko.platform.messaging;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The last calls of people that an aggregate has answered, so that a call that comes twice is
/// carried out once.
final class Calls {

    static @Nullable Document find(Document document, String keyHash) {
        var created = document.get("created", Document.class);
        if (created != null && keyHash.equals(created.getString("key"))) {
            return created;
        }
        return document.getList("calls", Document.class, List.of()).stream()
                .filter(call -> keyHash.equals(call.getString("key")))
                .findFirst()
                .orElse(null);
    }

    private Calls() {}
}
