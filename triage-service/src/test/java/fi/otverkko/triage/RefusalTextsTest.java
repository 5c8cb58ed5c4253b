package fi.otverkko.triage;

import fi.otverkko.platform.testkit.RefusalTexts;
import java.io.IOException;

class RefusalTextsTest extends RefusalTexts {

    RefusalTextsTest() throws IOException {
        super("triage");
    }
}
