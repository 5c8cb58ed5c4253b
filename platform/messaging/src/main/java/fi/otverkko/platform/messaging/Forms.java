package fi.otverkko.platform.messaging;

import fi.otverkko.contracts.Form;
import fi.otverkko.contracts.Shareable;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks whether what crosses the border has the forms that its contract declares: asked by the border
/// before something leaves, and by who reads what another area has sent.
public final class Forms {

    /// How many texts a list may hold.
    static final int MOST = 64;

    /// The components that are absent or not of their [Form], in the order of the record.
    public static <E extends Record & Shareable> List<String> faults(E event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> !isOfForm(component, value(component, event)))
                .map(RecordComponent::getName)
                .toList();
    }

    private static boolean isOfForm(RecordComponent component, @Nullable Object value) {
        var form = component.getAnnotation(Form.class);
        if (value == null || form == null) {
            return value != null;
        }
        return value instanceof List<?> list
                ? list.size() <= MOST && list.stream().allMatch(text -> matches(text, form))
                : matches(value, form);
    }

    private static boolean matches(@Nullable Object text, Form form) {
        return text instanceof String string && string.matches(form.value());
    }

    private static @Nullable Object value(RecordComponent component, Record event) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true); // a record need not be public
            return accessor.invoke(event);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Forms() {}
}
