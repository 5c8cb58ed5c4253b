package fi.otverkko.network;

import fi.otverkko.platform.testkit.RefusalTexts;
import java.io.IOException;

/// Messages on national topics are refused to no caller: why stands in the list of refusals.
class RefusalTextsTest extends RefusalTexts {

    RefusalTextsTest() throws IOException {
        super("network", "form", "content-disagrees");
    }
}
