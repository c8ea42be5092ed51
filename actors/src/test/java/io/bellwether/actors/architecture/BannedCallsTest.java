package io.bellwether.actors.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What would make a run depend on anything but its seed is not called, neither by the actors nor by the protocol. */
class BannedCallsTest {

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.bellwether.actors", "io.bellwether.protocol");

    private static final JavaClasses OFFENDERS = new ClassFileImporter().importClasses(OffendingActor.class);

    static Iterable<Map.Entry<String, ArchRule>> rules() {
        return BannedCalls.RULES.entrySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theActorsAndTheProtocolKeepTheRule(Map.Entry<String, ArchRule> rule) {
        rule.getValue().check(PRODUCTION);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aClassThatBreaksTheRuleIsCaught(Map.Entry<String, ArchRule> rule) {
        assertThat(rule.getValue().evaluate(OFFENDERS).hasViolation())
                .as(rule.getKey())
                .isTrue();
    }

    @Test
    void bothModulesAreLookedAt() {
        assertThat(PRODUCTION)
                .extracting(found -> found.getPackageName().split("\\.")[2])
                .contains("actors", "protocol");
    }
}
