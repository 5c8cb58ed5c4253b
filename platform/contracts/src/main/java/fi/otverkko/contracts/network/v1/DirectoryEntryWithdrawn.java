package fi.otverkko.contracts.network.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Form;
import fi.otverkko.contracts.Shareable;
import fi.otverkko.contracts.Topic;

/// An area no longer shows an expert's entry; who has kept it takes it away.
///
/// @param entryId  the expert in the directory of the area that published
/// @param areaCode two digits of that area, or `national`
@EventType(value = "network.directory-entry-withdrawn.v1", topic = Topic.NATIONAL_DIRECTORY)
public record DirectoryEntryWithdrawn(
        @Form(Form.ID) String entryId, @Form(Form.AREA) String areaCode) implements Shareable {}
