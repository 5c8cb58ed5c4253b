package fi.otverkko.platform.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

/// The house rules of architecture, each with its reason. A service runs them against itself:
/// `@TestFactory Stream<DynamicTest> houseRules() { return HouseRules.check("fi.otverkko.intake"); }`.
/// Each was seen to fail on broken code, and `HouseRulesTest` keeps it so.
public final class HouseRules {

    private static final String ROOT = "fi.otverkko.";

    static final ArchRule RULES_KNOW_NO_MACHINERY = noClasses()
            .that()
            .areTopLevelClasses()
            .and(describe("are records or enums", type -> type.isRecord() || type.isEnum()))
            .and()
            .areNotAnnotatedWith(ConfigurationProperties.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "jakarta..",
                    "com.mongodb..",
                    "org.bson..",
                    "tools.jackson..",
                    "com.fasterxml..",
                    "fi.otverkko.contracts..",
                    "fi.otverkko.platform.messaging..",
                    "fi.otverkko.platform.security..",
                    "fi.otverkko.platform.web..")
            .as("records and enums at top level know no machinery")
            .because("they hold the rules, and rules outlive frameworks")
            .allowEmptyShould(true);

    static final ArchRule CONTRACTS_ONLY_AT_THE_EDGE = noClasses()
            .that(describe(
                    "are not …Messages", type -> !topLevel(type).getSimpleName().endsWith("Messages")))
            .should()
            .dependOnClassesThat(describe(
                    "are contracts", type -> type.getPackageName().matches("fi\\.otverkko\\.contracts\\..*\\.v\\d+")))
            .as("only …Messages files see the contracts")
            .because("a contract must be able to change without touching a rule")
            .allowEmptyShould(true);

    static final ArchRule MACHINERY_IS_PACKAGE_PRIVATE = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Repository.class)
            .should()
            .bePackagePrivate()
            .because("the compiler then guards the architecture")
            .allowEmptyShould(true);

    static final ArchRule NOBODY_LOOKS_AT_THE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .as("nobody looks at the clock")
            .because("time is an argument; only a Clock bean knows what time it is");

    static final ArchRule NO_FIELD_INJECTION = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .because("a constructor says what a class needs")
            .allowEmptyShould(true);

    static final ArchRule NO_TECHNICAL_PACKAGES = noClasses()
            .should()
            .resideInAnyPackage(
                    "..controller..", "..service..", "..dto..", "..mapper..", "..impl..", "..util..", "..utils..")
            .because("packages are named after things of the domain")
            .allowEmptyShould(true);

    static final ArchRule NO_EMPTY_NAMES = noClasses()
            .that(describe("are not generated", type -> !type.getModifiers().contains(JavaModifier.SYNTHETIC)))
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Dto|Impl|Abstract)$")
            .because("such a name says nothing")
            .allowEmptyShould(true);

    /// `Outer.@NotNull Inner` says something of the type, and the validator does not hear it; `@NotNull Outer.Inner` it
    /// does.
    static final ArchRule CONSTRAINTS_ARE_HEARD = fields().should(
                    new ArchCondition<>("have no constraint that only their type has") {
                        @Override
                        public void check(JavaField field, ConditionEvents events) {
                            var heard = List.of(field.reflect().getAnnotations());
                            for (var said : field.reflect().getAnnotatedType().getAnnotations()) {
                                var name = said.annotationType().getName();
                                if (name.startsWith("jakarta.validation.") && !heard.contains(said)) {
                                    events.add(SimpleConditionEvent.violated(
                                            field, field.getFullName() + " has @" + name + " where nobody hears it"));
                                }
                            }
                        }
                    })
            .because("what is required must be refused when it is missing")
            .allowEmptyShould(true);

    /// All rules against the production classes below a package.
    public static Stream<DynamicTest> check(String service) {
        var production = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service);
        if (production.isEmpty()) {
            throw new IllegalArgumentException("no classes in " + service);
        }
        return rules(service).stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(production)));
    }

    static List<ArchRule> rules(String service) {
        return List.of(
                RULES_KNOW_NO_MACHINERY,
                CONTRACTS_ONLY_AT_THE_EDGE,
                MACHINERY_IS_PACKAGE_PRIVATE,
                NOBODY_LOOKS_AT_THE_CLOCK,
                NO_FIELD_INJECTION,
                NO_TECHNICAL_PACKAGES,
                NO_EMPTY_NAMES,
                CONSTRAINTS_ARE_HEARD,
                featuresHaveNoCycles(service),
                servicesKnowNoOtherService(service));
    }

    static ArchRule featuresHaveNoCycles(String service) {
        return slices().matching(service + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    static ArchRule servicesKnowNoOtherService(String service) {
        return noClasses()
                .should()
                .dependOnClassesThat(describe("belong to another service", type -> {
                    var name = type.getPackageName();
                    return name.startsWith(ROOT)
                            && !(name + '.').startsWith(service + '.')
                            && !name.startsWith(ROOT + "platform.")
                            && !name.startsWith(ROOT + "contracts");
                }))
                .as("no service knows another")
                .because("each is built, started and changed alone");
    }

    static JavaClasses importing(Class<?>... types) {
        return new ClassFileImporter().importClasses(types);
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::topLevel).orElse(type);
    }

    private static DescribedPredicate<JavaClass> describe(
            String text, java.util.function.Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(text, predicate);
    }

    private HouseRules() {}
}
