package fi.otverkko.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.security.AccessEntry;
import fi.otverkko.platform.security.AccessGrant;
import fi.otverkko.platform.security.AccessThing;
import fi.otverkko.platform.testrealm.Realm;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Proves that a service and its `access.yml` say the same (decision 0016): calls every operation in every state of the
/// thing as everybody, and compares the answers. Extend it in each service and tell in [#tell] how its things are made.
///
/// Everybody is: nobody, and for each part in the thing as well as without one, who signed in without a role, with each
/// role alone, and in `./ot test --full` with two roles of which one is named for the operation and the other for the
/// same thing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AccessWalk {

    /// Whether people with two roles come too: they are three quarters of all callers.
    private static final boolean FULL = System.getProperty("full") != null;

    private static final int TOLD_AT_MOST = 30;
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    private final World world;
    private final Things things = new Things();
    private final Map<String, Thing> made = new HashMap<>();
    private boolean told;

    protected AccessWalk(World world) {
        this.world = world;
    }

    protected abstract void tell(Things things);

    @Test
    void everyOperationHasALineAndEveryLineAnOperation() {
        assertThat(world.gapsInAccess()).isEmpty();
    }

    @Test
    void theStatesAreThoseOfTheLifeCycles() {
        table().stream()
                .flatMap(entry -> Stream.ofNullable(entry.thing()))
                .distinct()
                .forEach(thing -> assertThat(thing.states())
                        .as("%s", thing.path())
                        .containsExactlyInAnyOrderElementsOf(
                                things().maker(thing.path()).states()));
    }

    /// Through the service's own filters and decoder.
    @Test
    void onlyTokensOfTheRealmAreBelieved() {
        for (var entry : table()) {
            var roles = entry.roles().isEmpty() ? Set.of(Role.PROFESSIONAL) : entry.roles();
            var claims = Realm.claims()
                    .claim(
                            "realm_access",
                            Map.of("roles", roles.stream().map(Role::name).toList()))
                    .build();
            assertThat(with(world.realm().rs256(claims), entry).getResponse().getStatus())
                    .as("%s with a good token", entry)
                    .isNotIn(401, 403, 500, 503);
            assertThat(with(Realm.unsigned(claims), entry))
                    .as("%s with an unsigned token", entry)
                    .hasStatus(401);
            assertThat(with(world.realm().forged(claims), entry))
                    .as("%s with a token of somebody else", entry)
                    .hasStatus(401);
        }
    }

    @TestFactory
    Stream<DynamicTest> rulesAndTableAgree() {
        return table().stream()
                .map(entry -> dynamicTest(entry.toString(), () -> {
                    var findings = new Walk(entry).findings();
                    assertThat(findings.stream().limit(TOLD_AT_MOST))
                            .as("%s: %d answers differ from access.yml", entry, findings.size())
                            .isEmpty();
                }));
    }

    /// The lines of the access table.
    protected final List<AccessEntry> table() {
        return world.access().entries();
    }

    private Things things() {
        if (!told) {
            told = true;
            tell(things);
        }
        return things;
    }

    private MvcTestResult with(String token, AccessEntry entry) {
        var nowhere = entry.path().getPatternString().replaceAll("\\{[^}]*}", "nothing");
        return world.anybody().header("Authorization", "Bearer " + token).call(entry.method(), nowhere, null);
    }

    /// What the table says about one call.
    private enum Expected {
        ALLOWED,
        DONE,
        NOT_SIGNED_IN(401),
        NOT_THE_ROLE(403),
        NO_PART(403, 404),
        NOT_THERE(404),
        NOT_NOW(409),
        NOT_NOW_OR_NOT_THERE(404, 409);

        private final int refusal;
        private final int orElse;

        Expected() {
            this(0);
        }

        Expected(int refusal) {
            this(refusal, refusal);
        }

        Expected(int refusal, int orElse) {
            this.refusal = refusal;
            this.orElse = orElse;
        }

        boolean succeeds() {
            return refusal == 0;
        }

        boolean agreesWith(int status) {
            return succeeds() ? status >= 200 && status < 300 : status == refusal || status == orElse;
        }
    }

    /// Somebody who calls.
    ///
    /// @param number in the thing's list of people; −1 for who has not signed in
    private record Caller(int number, Set<Role> roles) {

        static final Caller NOBODY = new Caller(-1, Set.of());
    }

    /// One operation in all states of the thing, by everybody.
    private final class Walk {

        private final AccessEntry entry;
        private final List<String> findings = new ArrayList<>();
        private final Set<AccessGrant> tried = new LinkedHashSet<>();

        Walk(AccessEntry entry) {
            this.entry = entry;
        }

        List<String> findings() {
            var thing = entry.thing();
            if (thing == null) {
                everybodyCalls(Thing.at(things().path(entry.toString())), null);
            } else if (thing.states().isEmpty()) {
                everybodyCalls(shared(thing, null), null);
            } else {
                thing.states().forEach(state -> everybodyCalls(shared(thing, state), state));
            }
            entry.grants().stream()
                    .filter(grant -> !tried.contains(grant))
                    .forEach(grant -> findings.add("nobody in this walk is whom it allows: " + grant));
            return findings;
        }

        private void everybodyCalls(Thing shared, @Nullable String state) {
            shared.setClock();
            var edition = shared.edition();
            for (var caller : callers(shared)) {
                var expected = expected(entry, caller, shared, state);
                boolean changes =
                        expected == Expected.ALLOWED && !entry.method().equals(HttpMethod.GET);
                var thing = changes ? fresh(state, shared) : shared;
                thing.setClock();
                int status = call(caller, thing, changes ? things().edition(entry.toString(), thing) : edition)
                        .getResponse()
                        .getStatus();
                if (!expected.agreesWith(status)) {
                    findings.add(who(caller, shared) + (state == null ? "" : " in " + state) + ": " + status
                            + ", the table says " + expected);
                }
                if (!changes && status < 300 && !entry.method().equals(HttpMethod.GET)) {
                    edition = shared.edition(); // the call is remembered in it
                }
            }
            shared.setClock();
            if (shared.edition() != edition || (state != null && !stands(shared, state))) {
                findings.add("somebody who may not, or for whom it was so already, changed it in " + state);
                made.clear();
            }
        }

        private Thing fresh(@Nullable String state, Thing shared) {
            var thing = entry.thing();
            if (thing == null) {
                return shared;
            }
            var fresh = make(thing, state);
            things().prepare(entry.toString(), fresh);
            return fresh;
        }

        private List<Caller> callers(Thing thing) {
            var callers = new ArrayList<Caller>();
            callers.add(Caller.NOBODY);
            for (int number = 0; number < thing.subjects().size(); number++) {
                for (var roles : roles()) {
                    callers.add(new Caller(number, roles));
                }
            }
            return callers;
        }

        private Set<Set<Role>> roles() {
            var all = EnumSet.allOf(Role.class);
            var sets = new LinkedHashSet<Set<Role>>();
            sets.add(Set.of());
            all.forEach(role -> sets.add(Set.of(role)));
            if (FULL && entry.thing() != null && !entry.roles().containsAll(all)) {
                var others = table().stream()
                        .filter(other -> entry.thing().equals(other.thing()))
                        .map(AccessWalk::named)
                        .filter(named -> !named.containsAll(all))
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(TreeSet::new));
                named(entry).forEach(one -> others.forEach(other -> sets.add(EnumSet.of(one, other))));
            }
            return sets;
        }

        private Expected expected(AccessEntry asked, Caller caller, Thing thing, @Nullable String state) {
            var open = asked.open();
            if (open != null && isIn(open.states(), state)) {
                return Expected.ALLOWED;
            }
            if (caller.equals(Caller.NOBODY)) {
                return open == null ? Expected.NOT_SIGNED_IN : Expected.NOT_THERE;
            }
            if (open == null && caller.roles().stream().noneMatch(asked.roles()::contains)) {
                return Expected.NOT_THE_ROLE;
            }
            var parts = thing.partsOf(subject(caller, thing));
            var grants = asked.grants().stream()
                    .filter(grant -> grant.isFor(caller.roles(), parts))
                    .toList();
            if (grants.isEmpty()) {
                return open == null ? Expected.NO_PART : Expected.NOT_THERE;
            }
            var does =
                    grants.stream().filter(grant -> isIn(grant.states(), state)).toList();
            var done = grants.stream()
                    .filter(grant -> state != null && grant.done().contains(state))
                    .toList();
            if (asked.line() == entry.line()) {
                tried.addAll(does);
            }
            if (!does.isEmpty() || !done.isEmpty()) {
                return does.isEmpty() ? Expected.DONE : Expected.ALLOWED;
            }
            if (things().mayBeAbsent(asked.toString())) {
                return Expected.NOT_NOW_OR_NOT_THERE;
            }
            boolean hidden = asked.method().equals(HttpMethod.GET) || !mayBeRead(asked, caller, thing, state);
            return hidden ? Expected.NOT_THERE : Expected.NOT_NOW;
        }

        /// Whether the table lets the caller read the thing in this state, in the roles in which she calls; who may not
        /// must not learn the state.
        private boolean mayBeRead(AccessEntry asked, Caller caller, Thing thing, @Nullable String state) {
            var roles = caller.roles().stream().filter(asked.roles()::contains).collect(Collectors.toSet());
            var reader = new Caller(caller.number(), roles);
            var path = entry.thing() == null ? "" : entry.thing().path();
            return table().stream()
                    .filter(reading -> reading.method().equals(HttpMethod.GET)
                            && reading.path().getPatternString().equals(path))
                    .allMatch(reading -> expected(reading, reader, thing, state).succeeds());
        }

        private MvcTestResult call(Caller caller, Thing thing, long edition) {
            var who = caller.equals(Caller.NOBODY) ? world.anybody() : world.as(subject(caller, thing), caller.roles());
            var operation = entry.toString();
            return who.ifMatch(edition).call(entry.method(), path(thing), things().body(operation, thing));
        }

        private String path(Thing thing) {
            var about = entry.thing();
            if (about == null) {
                return thing.path();
            }
            var path = thing.path()
                    + entry.path().getPatternString().substring(about.path().length());
            var variables = VARIABLE.matcher(path);
            return variables.replaceAll(variable -> thing.id(variable.group(1)));
        }

        private String who(Caller caller, Thing thing) {
            return caller.equals(Caller.NOBODY)
                    ? "nobody"
                    : thing.who(subject(caller, thing)) + " as " + new TreeSet<>(caller.roles());
        }
    }

    private Thing shared(AccessThing about, @Nullable String state) {
        var key = about.path() + ' ' + state;
        var known = made.get(key);
        if (known != null && state != null) {
            known.setClock();
            known = stands(known, state) ? known : null; // time may have gone on for it
        }
        if (known == null) {
            known = make(about, state);
            made.put(key, known);
        }
        return known;
    }

    private Thing make(AccessThing about, @Nullable String state) {
        var thing = things().maker(about.path()).make().apply(state == null ? "" : state);
        thing.setClock();
        assertThat(state == null || stands(thing, state))
                .as("made %s in %s", about.path(), state)
                .isTrue();
        return thing;
    }

    private boolean stands(Thing thing, String state) {
        return !thing.canBeRead() || thing.state(world).equals(state);
    }

    /// The roles that its lines name, also where everybody may call it.
    private static Set<Role> named(AccessEntry entry) {
        return entry.grants().stream()
                .flatMap(grant -> grant.roles().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static String subject(Caller caller, Thing thing) {
        return List.copyOf(thing.subjects()).get(caller.number());
    }

    private static boolean isIn(Set<String> states, @Nullable String state) {
        return state == null || states.contains(state);
    }
}
