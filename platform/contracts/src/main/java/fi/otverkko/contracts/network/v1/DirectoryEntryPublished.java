package fi.otverkko.contracts.network.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Form;
import fi.otverkko.contracts.Shareable;
import fi.otverkko.contracts.Topic;
import java.util.List;

/// An area shows an expert's entry to all areas, with the expert's consent; the latest one holds.
///
/// Says what can be asked for, never who it is: other areas ask the area for the expert.
///
/// @param entryId    the expert in the directory of the area that publishes; not the subject id
/// @param areaCode   two digits of that area, or `national`
/// @param profession profession code
/// @param sector     `SI`, `SO` or `TE`
/// @param themes     themed teams to which the expertise belongs, such as `T6_NEPSY`
/// @param languages  ISO 639-1 codes of the languages in which the expert works
@EventType(value = "network.directory-entry-published.v1", topic = Topic.NATIONAL_DIRECTORY)
public record DirectoryEntryPublished(
        @Form(Form.ID) String entryId,
        @Form(Form.AREA) String areaCode,
        @Form(Form.CODE) String profession,
        @Form("SI|SO|TE") String sector,
        @Form(Form.CODE) List<String> themes,
        @Form(Form.LANGUAGE) List<String> languages)
        implements Shareable {

    @SuppressWarnings("NullAway") // JSON may leave a list out; here it becomes an empty one
    public DirectoryEntryPublished {
        themes = themes == null ? List.of() : List.copyOf(themes);
        languages = languages == null ? List.of() : List.copyOf(languages);
    }
}
