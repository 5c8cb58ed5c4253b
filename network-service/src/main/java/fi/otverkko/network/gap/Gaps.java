package fi.otverkko.network.gap;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The gaps of a network on one day, worked out from who is in it.
///
/// @param people   everybody who is in the network on that day
/// @param terms    terms in themed teams that hold on that day
/// @param themes   themes that the area needs to be able to serve
/// @param languages languages in which it must
/// @param today    the day
record Gaps(List<Knowing> people, List<Term> terms, List<String> themes, List<String> languages, LocalDate today) {

    /// Fewer are too few: one may be ill.
    static final int ENOUGH = 2;

    /// So long before its end a term is told as ending.
    static final int NOTICE_DAYS = 90;

    Gaps {
        people = List.copyOf(people);
        terms = List.copyOf(terms);
        themes = List.copyOf(themes);
        languages = List.copyOf(languages);
    }

    /// What one expert brings along.
    ///
    /// @param reachable  whether the expert has an account, and so can be asked here
    /// @param validUntil last day in the network; null when open
    record Knowing(
            String expertId,
            List<String> themes,
            List<String> methods,
            List<String> languages,
            boolean reachable,
            @Nullable LocalDate validUntil) {}

    /// An expert's place in a themed team.
    ///
    /// @param until last day; null when open
    record Term(String expertId, String theme, @Nullable LocalDate until) {}

    /// How well a theme is known.
    ///
    /// @param experts           how many know it
    /// @param reachable         how many of these can be asked here
    /// @param singlePerson      the only one who knows it; null if nobody does, or several do
    /// @param missingLanguages  languages in which nobody knows it
    record Theme(
            String theme,
            int experts,
            int reachable,
            @Nullable String singlePerson,
            List<String> missingLanguages) {

        boolean isGap() {
            return experts < ENOUGH || !missingLanguages.isEmpty();
        }
    }

    /// Something that one person alone knows.
    record Alone(String method, String expertId) {}

    /// Something that ends soon, and that nobody has renewed yet.
    ///
    /// @param theme the themed team; null if the expert leaves the network
    record Ending(String expertId, @Nullable String theme, LocalDate until, long daysLeft) {}

    /// Every theme, by code, whether it is a gap or not.
    List<Theme> byTheme() {
        return themes.stream().sorted().map(this::theme).toList();
    }

    private Theme theme(String code) {
        var knowing =
                people.stream().filter(person -> person.themes().contains(code)).toList();
        var spoken = new TreeSet<String>();
        knowing.forEach(person -> spoken.addAll(person.languages()));
        return new Theme(
                code,
                knowing.size(),
                (int) knowing.stream().filter(Knowing::reachable).count(),
                knowing.size() == 1 ? knowing.getFirst().expertId() : null,
                languages.stream()
                        .filter(language -> !spoken.contains(language))
                        .toList());
    }

    /// Methods that one person alone uses, by method.
    List<Alone> alone() {
        var users = new HashMap<String, List<String>>();
        people.forEach(person -> person.methods().stream()
                .distinct()
                .forEach(method ->
                        users.computeIfAbsent(method, _ -> new ArrayList<>()).add(person.expertId())));
        return users.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .map(entry -> new Alone(entry.getKey(), entry.getValue().getFirst()))
                .sorted(comparing(Alone::method))
                .toList();
    }

    /// What ends within [#NOTICE_DAYS], the next first; today counts.
    List<Ending> ending() {
        var leaving = people.stream().map(person -> ending(person.expertId(), null, person.validUntil()));
        var stepping = terms.stream().map(term -> ending(term.expertId(), term.theme(), term.until()));
        return Stream.concat(leaving, stepping)
                .flatMap(Function.identity())
                .sorted(comparing(Ending::until).thenComparing(Ending::expertId))
                .toList();
    }

    private Stream<Ending> ending(String expertId, @Nullable String theme, @Nullable LocalDate until) {
        if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(NOTICE_DAYS))) {
            return Stream.empty();
        }
        return Stream.of(new Ending(expertId, theme, until, until.toEpochDay() - today.toEpochDay()));
    }

    /// Who else knows what an expert knows, by theme: whom to turn to when the expert is away.
    Map<String, List<String>> backups(Knowing expert) {
        var backups = new HashMap<String, List<String>>();
        expert.themes()
                .forEach(theme -> backups.put(
                        theme,
                        people.stream()
                                .filter(other -> !other.expertId().equals(expert.expertId())
                                        && other.reachable()
                                        && other.themes().contains(theme))
                                .map(Knowing::expertId)
                                .sorted()
                                .toList()));
        return Map.copyOf(backups);
    }
}
