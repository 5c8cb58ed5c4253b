package fi.otverkko.intake.questionnaire;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A published version of a form. It never changes.
///
/// The subset of FHIR: within a table there are no conditions and no further tables, and nothing depends on a row.
///
/// @param name         such as `pre-information-anonymous`
/// @param url          the canonical name, without the version
/// @param title        by language
/// @param identityMode for which requests; null if for all
/// @param places       by linkId, in the order of the form
public record Questionnaire(
        String name,
        String version,
        String url,
        Map<String, String> title,
        @Nullable String identityMode,
        List<Item> items,
        Map<String, Place> places) {

    /// An item and what it stands in.
    ///
    /// @param parent its linkId; null at the top
    public record Place(Item item, @Nullable String parent) {}

    /// @throws IllegalArgumentException if a linkId is used twice or the form is not within the subset
    static Questionnaire of(
            String name,
            String version,
            String url,
            Map<String, String> title,
            @Nullable String identityMode,
            List<Item> items) {
        var places = new LinkedHashMap<String, Place>();
        items.forEach(item -> place(item, null, false, places));
        var form = new Questionnaire(name, version, url, title, identityMode, List.copyOf(items), places);
        places.keySet().forEach(linkId -> form.requireSound(linkId, new HashSet<>()));
        return form;
    }

    /// The item of that linkId.
    public Optional<Item> item(String linkId) {
        return Optional.ofNullable(places.get(linkId)).map(Place::item);
    }

    /// The item at the top below which a linkId stands: a section of the form.
    ///
    /// @throws IllegalArgumentException if there is no such item
    public String section(String linkId) {
        var place = place(linkId);
        while (place.parent() != null) {
            place = place(place.parent());
        }
        return place.item().linkId();
    }

    /// With the version, as answers name it.
    public String canonical() {
        return url + '|' + version;
    }

    Place place(String linkId) {
        var place = places.get(linkId);
        if (place == null) {
            throw new IllegalArgumentException(name + " has no item " + linkId);
        }
        return place;
    }

    private static void place(Item item, @Nullable String parent, boolean inTable, Map<String, Place> places) {
        if (places.put(item.linkId(), new Place(item, parent)) != null) {
            throw new IllegalArgumentException("twice: " + item.linkId());
        }
        if (inTable && (item.isTable() || !item.conditions().isEmpty())) {
            throw new IllegalArgumentException("condition or table within a table: " + item.linkId());
        }
        item.items().forEach(below -> place(below, item.linkId(), inTable || item.isTable(), places));
    }

    /// Follows what the item depends on, and finds circles, questions that do not exist and answers that cannot be
    /// given.
    private void requireSound(String linkId, Set<String> above) {
        if (!above.add(linkId)) {
            throw new IllegalArgumentException("conditions in a circle: " + linkId);
        }
        var place = place(linkId);
        if (place.parent() != null) {
            requireSound(place.parent(), above);
        }
        for (var condition : place.item().conditions()) {
            var asked = place(condition.question()).item();
            boolean possible = condition.expected() instanceof String code
                    ? asked.options().contains(code)
                    : asked.type() == Item.Type.BOOLEAN;
            if (!possible || inTable(asked.linkId())) {
                throw new IllegalArgumentException("condition that never holds: " + linkId);
            }
            requireSound(asked.linkId(), above);
        }
        above.remove(linkId);
    }

    private boolean inTable(String linkId) {
        var parent = place(linkId).parent();
        return parent != null && (place(parent).item().isTable() || inTable(parent));
    }
}
