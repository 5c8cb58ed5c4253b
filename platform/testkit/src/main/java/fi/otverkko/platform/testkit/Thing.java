package fi.otverkko.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A thing that an access walk made: where it lies, in which state it can be seen to be, and who has which part in it.
public final class Thing {

    private final String path;
    private final String stranger = UUID.randomUUID().toString();
    private final Map<String, Set<String>> parts = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private Set<String> everybodys = Set.of();
    private Runnable time = () -> {};
    private @Nullable Person reader;
    private String state = "/state";
    private long edition;

    private Thing(String path) {
        this.path = path;
        parts.put(stranger, new LinkedHashSet<>());
    }

    public static Thing at(String path) {
        return new Thing(path);
    }

    /// Who reads its edition and, at this place in the JSON, its state.
    public Thing readBy(Person person, String stateAt) {
        this.reader = person;
        this.state = stateAt;
        return this;
    }

    /// The edition of what nobody can read.
    public Thing unread(long known) {
        this.edition = known;
        return this;
    }

    /// Who has these parts and no others, but for those that everybody has.
    public Thing has(String subject, String... held) {
        parts.computeIfAbsent(subject, _ -> new LinkedHashSet<>()).addAll(Arrays.asList(held));
        return this;
    }

    /// What somebody has who was never named.
    public Thing strangersHave(String part) {
        return has(stranger, part);
    }

    /// Parts that come with the role.
    public Thing everybodyHas(String... held) {
        everybodys = Set.of(held);
        return this;
    }

    /// A further variable of a path about it, such as `recommendationId`.
    public Thing id(String variable, String value) {
        ids.put(variable, value);
        return this;
    }

    /// Sets the clock to when it is in its state; done before each call.
    public Thing when(Runnable clock) {
        this.time = clock;
        return this;
    }

    public String path() {
        return path;
    }

    public String id(String variable) {
        var value = ids.get(variable);
        if (value == null) {
            throw new IllegalStateException("the walk made no " + variable + " for " + path);
        }
        return value;
    }

    void setClock() {
        time.run();
    }

    /// In the order in which they were named, so that it is the same for each thing of a kind: a stranger comes first.
    Set<String> subjects() {
        return parts.keySet();
    }

    Set<String> partsOf(String subject) {
        var all = new LinkedHashSet<>(parts.getOrDefault(subject, Set.of()));
        all.addAll(everybodys);
        return all;
    }

    String who(String subject) {
        var own = parts.getOrDefault(subject, Set.of());
        return subject.equals(stranger)
                ? "a stranger"
                : "who has parts " + own.stream().sorted().toList();
    }

    boolean canBeRead() {
        return reader != null;
    }

    /// What a change has to have seen; 0 if the service does not say it.
    long edition() {
        if (reader == null) {
            return edition;
        }
        var tag = reader.get(path).getResponse().getHeader("ETag");
        return tag == null ? 0 : Long.parseLong(tag.replace("\"", ""));
    }

    String state(World world) {
        if (reader == null) {
            throw new IllegalStateException("nobody reads " + path);
        }
        var answer = reader.get(path);
        assertThat(answer).as("%s", path).hasStatusOk();
        return world.json()
                .readTree(answer.getResponse().getContentAsByteArray())
                .at(state)
                .asString();
    }
}
