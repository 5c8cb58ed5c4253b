package fi.otverkko.docstore.key;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a document has at a path: one value, or, where there is a list on the way or at the end, each of its
/// elements.
///
/// @param all  never empty; [Missing] where there is no such field
/// @param many whether there was a list
/// @param odd  whether there was a list in a list, into which filters look in a way of their own
public record Values(List<@Nullable Object> all, boolean many, boolean odd) {

    public static Values at(Document document, String... path) {
        var walk = new Walk(path);
        walk.into(document, 0);
        return new Values(walk.found, walk.many, walk.odd);
    }

    public boolean present() {
        return all.stream().anyMatch(value -> !(value instanceof Missing));
    }

    private static final class Walk {

        private final String[] path;
        private final List<@Nullable Object> found = new ArrayList<>(1);
        private boolean many;
        private boolean odd;

        Walk(String[] path) {
            this.path = path;
        }

        void into(Document document, int step) {
            boolean last = step == path.length - 1;
            switch (document.getOrMissing(path[step])) {
                case Collection<?> list
                when list.isEmpty() -> {
                    many = true;
                    found.add(last ? KeyWriter.Empty.LIST : Missing.getInstance());
                }
                case Collection<?> list -> {
                    many = true;
                    list.forEach(element -> element(element, step, last));
                }
                case Document inner when !last -> into(inner, step + 1);
                case Object value when last -> found.add(value);
                case null, default -> found.add(last ? null : Missing.getInstance());
            }
        }

        private void element(@Nullable Object element, int step, boolean last) {
            if (element instanceof Collection<?>) {
                odd = true;
            }
            if (last) {
                found.add(element);
            } else if (element instanceof Document inner) {
                into(inner, step + 1);
            } else {
                found.add(Missing.getInstance());
            }
        }
    }
}
