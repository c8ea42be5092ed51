package io.bellwether.cli.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;

/** What the cluster itself must not do, because the same seed would no longer be the same run. */
final class Determinism {

    private static final String[] CLUSTER = {"io.bellwether.protocol..", "io.bellwether.actors.."};
    private static final String SAME_RUN = "the same seed must be the same run: ask the ports";

    static final ArchRule NO_WALL_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(CLUSTER)
            .should()
            .callMethodWhere(target(nameMatching("now")).and(target(owner(resideInAPackage("java.time")))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because(SAME_RUN);

    static final ArchRule NO_WAITING = noClasses()
            .that()
            .resideInAnyPackage(CLUSTER)
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class, int.class)
            .because(SAME_RUN);

    static final ArchRule NO_CHANCE = noClasses()
            .that()
            .resideInAnyPackage(CLUSTER)
            .should()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .because(SAME_RUN);

    static final ArchRule NO_THREADS_OF_ITS_OWN = noClasses()
            .that()
            .resideInAnyPackage(CLUSTER)
            .should()
            .callMethodWhere(asyncWithoutExecutor())
            .because(SAME_RUN);

    static final ArchRule NO_OUTSIDE_WORLD = noClasses()
            .that()
            .resideInAnyPackage(CLUSTER)
            .should()
            .dependOnClassesThat(reachOutside())
            .because("sockets, files and streams are the runtime's: the actors have ports");

    private Determinism() {}

    private static DescribedPredicate<JavaMethodCall> asyncWithoutExecutor() {
        return DescribedPredicate.describe(
                "it is an async method of a future that is given no executor",
                call -> call.getTargetOwner().isEquivalentTo(CompletableFuture.class)
                        && call.getName().endsWith("Async")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(parameter -> parameter.isEquivalentTo(Executor.class)));
    }

    /** An IOException is a value that a library throws at us; to catch one is not to read a file. */
    private static DescribedPredicate<JavaClass> reachOutside() {
        return DescribedPredicate.describe("reach out of the actors' world", type -> {
            String name = type.getPackageName();
            boolean exception = type.isAssignableTo(Exception.class);
            boolean files = name.equals("java.io") || name.startsWith("java.nio.file");
            return !exception && (files || name.startsWith("java.net") || name.startsWith("org.zeromq"));
        });
    }
}
