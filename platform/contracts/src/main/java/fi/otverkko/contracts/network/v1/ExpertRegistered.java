package fi.otverkko.contracts.network.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.util.List;

/// An expert is in the directory, or changed there; the latest one holds.
///
/// @param expertId   the expert in the directory; not the subject id
/// @param areaCode   two digits
/// @param profession profession code
/// @param sector     `SI`, `SO` or `TE`
/// @param themes     themed teams to which the expertise belongs, such as `T6_NEPSY`
/// @param languages  `fi`, `sv`, `en` and further ISO 639-1 codes
@EventType(value = "network.expert-registered.v1", topic = Topic.NETWORK_DIRECTORY)
public record ExpertRegistered(
        String expertId,
        String areaCode,
        String profession,
        String sector,
        List<String> themes,
        List<String> languages) {

    @SuppressWarnings("NullAway") // JSON may leave a list out; here it becomes an empty one
    public ExpertRegistered {
        themes = themes == null ? List.of() : List.copyOf(themes);
        languages = languages == null ? List.of() : List.copyOf(languages);
    }
}
