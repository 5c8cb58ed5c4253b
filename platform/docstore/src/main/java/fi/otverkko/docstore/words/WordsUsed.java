package fi.otverkko.docstore.words;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/// Writes down every command, option and operator that a client uses, and knows which of them are allowed:
/// those in `words.txt`, each of which the contract of the data layer exercises on the embedded store and on
/// MongoDB itself.
///
/// Needs the driver on the class path, which the document store itself does not have.
public final class WordsUsed implements CommandListener {

    private final Set<String> words = new ConcurrentSkipListSet<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        words.addAll(Words.of(event.getCommandName(), event.getCommand()));
    }

    /// All that were used until now.
    public Set<String> all() {
        return new TreeSet<>(words);
    }

    /// Those that no service may use: nothing shows that both stores have them and answer alike.
    public Set<String> forbidden() {
        var forbidden = all();
        forbidden.removeAll(allowed());
        return forbidden;
    }

    /// The lines of `words.txt`.
    public static Set<String> allowed() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordsUsed.class.getResourceAsStream("words.txt")), StandardCharsets.UTF_8))) {
            var allowed = new TreeSet<String>();
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(allowed::add);
            return allowed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
