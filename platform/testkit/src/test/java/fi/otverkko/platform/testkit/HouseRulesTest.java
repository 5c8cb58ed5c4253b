package fi.otverkko.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.lang.ArchRule;
import fi.otverkko.broken.alpha.BrokenImpl;
import fi.otverkko.broken.alpha.BrokenRule;
import fi.otverkko.broken.alpha.NosyController;
import fi.otverkko.broken.beta.Back;
import fi.otverkko.broken.util.Odds;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A rule that cannot fail is no rule: each one is shown broken code.
class HouseRulesTest {

    private static final String BROKEN = "fi.otverkko.broken";

    record Breach(ArchRule rule, List<Class<?>> by) {}

    @TestFactory
    Stream<DynamicTest> eachRuleFailsOnBrokenCode() {
        return Stream.of(
                        new Breach(HouseRules.RULES_KNOW_NO_MACHINERY, List.of(BrokenRule.class)),
                        new Breach(HouseRules.CONTRACTS_ONLY_AT_THE_EDGE, List.of(NosyController.class)),
                        new Breach(HouseRules.MACHINERY_IS_PACKAGE_PRIVATE, List.of(NosyController.class)),
                        new Breach(HouseRules.NOBODY_LOOKS_AT_THE_CLOCK, List.of(NosyController.class)),
                        new Breach(HouseRules.NO_FIELD_INJECTION, List.of(NosyController.class)),
                        new Breach(HouseRules.NO_TECHNICAL_PACKAGES, List.of(Odds.class)),
                        new Breach(HouseRules.NO_EMPTY_NAMES, List.of(BrokenImpl.class)),
                        new Breach(
                                HouseRules.CONSTRAINTS_ARE_HEARD,
                                List.of(NosyController.class, NosyController.Body.class)),
                        new Breach(HouseRules.featuresHaveNoCycles(BROKEN), List.of(BrokenImpl.class, Back.class)),
                        new Breach(
                                HouseRules.servicesKnowNoOtherService("fi.otverkko.other"), List.of(BrokenImpl.class)))
                .map(breach -> DynamicTest.dynamicTest(
                        breach.rule().getDescription(),
                        () -> assertThatExceptionOfType(AssertionError.class)
                                .isThrownBy(() -> breach.rule()
                                        .check(HouseRules.importing(breach.by().toArray(Class<?>[]::new))))));
    }

    @Test
    void everyRuleIsShownToFail() {
        assertThat(eachRuleFailsOnBrokenCode()).hasSize(HouseRules.rules(BROKEN).size());
    }
}
