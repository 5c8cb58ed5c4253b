package fi.otverkko.platform.launcher.network;

import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Patience;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.journey.Api;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/// An area as its people see it, through the API of its network-service.
final class Area {

    /// The first copy needs half a minute from the start of the MirrorMakers, more on a busy machine.
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String DIRECTORY = "/api/network/national/directory?limit=100&area=";

    private final Instance instance;
    private final Api api;

    /// What was last wished of each expert.
    private final Map<String, Boolean> wished = new HashMap<>();

    Area(Instance instance) {
        this.instance = instance;
        this.api = new Api(instance, Port.NETWORK);
    }

    Instance instance() {
        return instance;
    }

    String code() {
        return instance.area();
    }

    /// Shows an expert's entry to the other areas, or takes it back.
    void show(String user, String expert, boolean shared) {
        var consent = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        api.put(
                user,
                "/api/network/experts/" + expert + "/sharing",
                Map.of("shared", shared, "consentOn", consent),
                null);
        wished.put(expert, shared);
    }

    /// The experts of the area without an account of their own, for whom the coordinator acts.
    List<String> experts() {
        var experts = new ArrayList<String>();
        items("coordinator", "/api/network/experts?limit=100").stream()
                .filter(expert -> !expert.path("invitable").asBoolean())
                .forEach(expert -> experts.add(expert.path("id").asString()));
        return experts;
    }

    /// Changes each of them: who is shown is so no more, and the other way round.
    ///
    /// @return how many changes that was
    int change(List<String> experts) {
        experts.forEach(expert -> show("coordinator", expert, !wished.getOrDefault(expert, false)));
        return experts.size();
    }

    /// Whether these entries are what was wished here.
    boolean isAsWished(Set<String> seen) {
        return wished.entrySet().stream().allMatch(wish -> seen.contains(wish.getKey()) == wish.getValue());
    }

    /// The entries of an area that this one finds in the national directory.
    Set<String> sees(Area other) {
        return directory(other.code());
    }

    Set<String> directory(String code) {
        var seen = new TreeSet<String>();
        items("coordinator", DIRECTORY + code)
                .forEach(entry -> seen.add(entry.path("entryId").asString()));
        return seen;
    }

    /// One entry, as it is told.
    String entry(Area other, String id) {
        return items("coordinator", DIRECTORY + other.code()).stream()
                .filter(entry -> entry.path("entryId").asString().equals(id))
                .map(JsonNode::toString)
                .findFirst()
                .orElse("");
    }

    /// Publishes the area's counts of a year once they are of so many cases.
    void publishCounts(int year, int cases) {
        var path = "/api/network/statistics/publications/" + year;
        await(
                "the decisions about " + cases + " cases of " + year,
                () -> api.get("office", path).body().path("cases").asInt() >= cases);
        api.put("office", path, Map.of(), null);
    }

    /// How an area decided cases of a client group, as this one sees it; empty as long as it does not.
    List<JsonNode> decisionRates(Area of, int year, String clientGroup) {
        return items(
                "coordinator",
                "/api/network/national/statistics/decision-rates?year=" + year + "&clientGroup=" + clientGroup
                        + "&area=" + of.code());
    }

    /// The latest messages that were not believed.
    Set<String> refusals() {
        var refusals = new TreeSet<String>();
        items("admin", "/api/network/national/refusals?limit=100").forEach(refusal -> refusals.add(refusal.toString()));
        return refusals;
    }

    /// Waits until it is so.
    void await(String what, BooleanSupplier isSo) {
        if (!Patience.until(LONGEST, PAUSE, isSo)) {
            throw new Complaint("Area " + code() + " waited " + LONGEST.toMinutes() + " minutes in vain for " + what
                    + "; see the logs in " + instance.logs() + ".");
        }
    }

    private List<JsonNode> items(String user, String path) {
        var items = new ArrayList<JsonNode>();
        api.get(user, path).body().path("items").forEach(items::add);
        return items;
    }
}
