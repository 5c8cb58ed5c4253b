package fi.otverkko.notification;

import fi.otverkko.platform.testkit.RefusalTexts;
import java.io.IOException;

class RefusalTextsTest extends RefusalTexts {

    RefusalTextsTest() throws IOException {
        super("notification");
    }
}
