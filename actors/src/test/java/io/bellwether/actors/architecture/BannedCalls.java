package io.bellwether.actors.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;

/** The rules, by what they are about. */
final class BannedCalls {

    static final Map<String, ArchRule> RULES = rules();

    private BannedCalls() {}

    private static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "time",
                noClasses()
                        .should()
                        .callMethodWhere(target(nameMatching("now")).and(target(owner(resideInAPackage("java.time")))))
                        .orShould()
                        .callMethodWhere(target(nameMatching("currentTimeMillis|nanoTime"))
                                .and(target(owner(assignableTo(System.class)))))
                        .orShould()
                        .callMethodWhere(
                                target(nameMatching("system.*")).and(target(owner(assignableTo(Clock.class))))));
        rules.put(
                "sleep",
                noClasses()
                        .should()
                        .callMethodWhere(target(nameMatching("sleep")).and(target(owner(assignableTo(Thread.class))))));
        rules.put(
                "randomness",
                noClasses()
                        .should()
                        .callMethodWhere(
                                target(nameMatching("randomUUID")).and(target(owner(assignableTo(UUID.class)))))
                        .orShould()
                        .callMethodWhere(target(nameMatching("random")).and(target(owner(assignableTo(Math.class)))))
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(Random.class)
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(ThreadLocalRandom.class));
        rules.put(
                "threads",
                noClasses()
                        .should()
                        .callMethodWhere(asyncWithoutExecutor())
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(Thread.class));
        rules.put(
                "files and networks",
                noClasses()
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("java.io").and(DescribedPredicate.not(theExceptionsOfLibraries())))
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.net..", "java.nio.file..", "java.nio.channels.."));
        rules.put("sockets", noClasses().should().dependOnClassesThat().resideInAPackage("org.zeromq.."));
        return rules;
    }

    /** MessagePack's packers declare them even where they write to memory. */
    private static DescribedPredicate<JavaClass> theExceptionsOfLibraries() {
        return DescribedPredicate.describe(
                "exceptions",
                found -> found.isAssignableTo(IOException.class) || found.isAssignableTo(UncheckedIOException.class));
    }

    private static DescribedPredicate<JavaMethodCall> asyncWithoutExecutor() {
        return DescribedPredicate.describe(
                "…Async without an executor",
                call -> call.getTargetOwner().isAssignableTo(CompletionStage.class)
                        && call.getName().endsWith("Async")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.getSimpleName().equals("Executor")));
    }
}
