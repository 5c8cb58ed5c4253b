package fi.otverkko.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.docstore.words.WordsUsed;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Fails a test class after which the service has said something to the document store that is not in docstore's
/// `words.txt`: nobody has shown that the embedded store and MongoDB answer it alike.
final class OnlyKnownWords implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext test) {
        var words = SpringExtension.getApplicationContext(test).getBean(WordsUsed.class);
        assertThat(words.forbidden())
                .as(
                        "said to the document store and not in words.txt (how to use a new word: platform/docstore/README.md)")
                .isEmpty();
    }
}
