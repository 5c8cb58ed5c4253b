package fi.otverkko.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next the cursor for `?after=` of the next page; null on the last one
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /// Makes a page of what was found, given that one more than [PageRequest#limit] was asked for.
    ///
    /// @param cursor the cursor after an item, see [PageRequest#cursor]
    public static <T> Page<T> of(List<T> found, PageRequest request, Function<? super T, String> cursor) {
        if (found.size() <= request.limit()) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, request.limit());
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
