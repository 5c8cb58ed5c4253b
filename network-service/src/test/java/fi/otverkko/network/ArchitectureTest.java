package fi.otverkko.network;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import fi.otverkko.contracts.Shareable;
import fi.otverkko.contracts.network.v1.DirectoryEntryWithdrawn;
import fi.otverkko.platform.testkit.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String US = "fi.otverkko.network";

    private static final ArchRule ONLY_THE_BORDER_TELLS_OTHER_AREAS = noClasses()
            .that()
            .resideOutsideOfPackage(US + ".border")
            .should()
            .callConstructorWhere(DescribedPredicate.describe(
                    "something shareable is made",
                    (JavaConstructorCall call) -> call.getTargetOwner().isAssignableTo(Shareable.class)))
            .because("what leaves the area passes one gate (decision 0013)");

    private static final ArchRule WHAT_IS_NATIONAL_KNOWS_NO_CASES = noClasses()
            .that(are(resideInAPackage(US + ".border").or(resideInAPackage(US + ".national"))))
            .should()
            .dependOnClassesThat(are(resideInAPackage(US + ".team")
                    .or(resideInAPackage(US + ".meeting"))
                    .or(resideInAPackage(US + ".agenda"))
                    .or(resideInAPackage(US + ".caseview"))))
            .because("what leaves the area and what comes from others has no part in a case");

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.check(US);
    }

    @TestFactory
    Stream<DynamicTest> ourOwnRules() {
        var production = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(US);
        return Stream.of(ONLY_THE_BORDER_TELLS_OTHER_AREAS, WHAT_IS_NATIONAL_KNOWS_NO_CASES)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(production)));
    }

    /// This very class makes something shareable, and is not of the border.
    @Test
    void theRuleOfTheBorderCanFail() {
        var withdrawn = new DirectoryEntryWithdrawn("15-e01", "15");

        assertThatThrownBy(() -> ONLY_THE_BORDER_TELLS_OTHER_AREAS.check(
                        new ClassFileImporter().importClasses(ArchitectureTest.class, withdrawn.getClass())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("DirectoryEntryWithdrawn");
    }
}
