package fi.otverkko.triage.screen;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/// One compiled decision model on Apache KIE. Safe for use by many threads at once.
///
/// Only models that came with the program are compiled here: the engine can be made to run code by
/// a hostile model (decision 0008).
final class ScreenModel {

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final Criteria criteria;

    private ScreenModel(DMNRuntime runtime, DMNModel model, Criteria criteria) {
        this.runtime = runtime;
        this.model = model;
        this.criteria = criteria;
    }

    /// @param version what these criteria are called
    /// @param dmn     the model file
    /// @throws IllegalStateException if the model has an error or a warning
    static ScreenModel compile(String version, byte[] dmn) {
        var runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newByteArrayResource(dmn)))
                .getOrElseThrow(failure -> new IllegalStateException("criteria " + version, failure));
        var model = runtime.getModels().getFirst();
        if (!model.getMessages().isEmpty()) {
            throw new IllegalStateException("criteria " + version + ": " + model.getMessages());
        }
        return new ScreenModel(runtime, model, ModelReader.read(version, sha256(dmn), model.getDefinitions()));
    }

    Criteria criteria() {
        return criteria;
    }

    /// What the whole screen says to these answers.
    Proposal propose(Answers answers) {
        var result = checked(runtime.evaluateByName(model, context(answers), "proposal"));
        var found = (Map<?, ?>) Objects.requireNonNull(
                result.getDecisionResultByName("proposal").getResult());
        var rows = strings(found.get("rows"));
        return new Proposal(
                string(found.get("level")),
                string(found.get("urgency")),
                sorted(found.get("teams")),
                string(found.get("model")),
                inOrder(strings(found.get("addons"))),
                sorted(found.get("notices")),
                criteria.rules(rows),
                criteria.fired(rows).stream().map(Criteria.Row::id).toList(),
                ((Number) Objects.requireNonNull(found.get("unknownCount"))).intValue());
    }

    /// The add-ons that the criteria give to what a person decided.
    List<String> addons(Answers answers, String level, String urgency, Collection<String> teams) {
        var context = context(answers);
        context.set("level", level);
        context.set("urgency", urgency);
        context.set("teams", List.copyOf(teams));
        var result = checked(runtime.evaluateDecisionService(model, context, "addonsOfDecision"));
        var rows = (Collection<?>)
                Objects.requireNonNull(result.getDecisionResultByName("extras").getResult());
        return inOrder(rows.stream()
                .map(row -> string(((Map<?, ?>) row).get("addon")))
                .toList());
    }

    private DMNContext context(Answers answers) {
        var context = runtime.newContext();
        context.set("answers", answers.values());
        return context;
    }

    /// A rule that cannot be evaluated must never look like a rule that did not fire.
    private static DMNResult checked(DMNResult result) {
        var failures = result.getMessages().stream()
                .map(DMNMessage::getText)
                .distinct()
                .limit(3)
                .toList();
        if (!failures.isEmpty()) {
            throw new IllegalStateException("the screen could not be evaluated: " + failures);
        }
        return result;
    }

    private List<String> inOrder(List<String> addons) {
        return criteria.addons().stream().filter(addons::contains).toList();
    }

    private static List<String> sorted(@Nullable Object list) {
        return List.copyOf(new TreeSet<>(strings(list)));
    }

    private static List<String> strings(@Nullable Object list) {
        return ((Collection<?>) Objects.requireNonNull(list))
                .stream().map(ScreenModel::string).toList();
    }

    private static String string(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
