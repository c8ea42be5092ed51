package io.bellwether.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Which module may know which: protocol ← actors ← runtime ← scenarios ← cli, and the kernel nobody but Akka. */
final class Layers {

    /** From the one that knows nobody to the one that knows all. */
    static final List<String> IN_ORDER = List.of("protocol", "actors", "runtime", "scenarios", "cli");

    static final ArchRule KERNEL_IS_FOR_ANY_ACTORS = classes()
            .that()
            .resideInAPackage("io.bellwether.runtime.sim.kernel..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.bellwether.runtime.sim.kernel..", "java..", "akka..", "scala..", "com.typesafe.config..")
            .because("somebody else's actors must be able to run in it");

    static final ArchRule LINKS_KNOW_BYTES_ONLY = classes()
            .that()
            .resideInAPackage("io.bellwether.runtime.link..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.bellwether.runtime.link..", "java..", "org.slf4j..")
            .because("they are for whatever talks over TCP");

    static final ArchRule SIMULATION_KNOWS_NO_REAL_WORLD = noClasses()
            .that()
            .resideInAPackage("io.bellwether.runtime.sim..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.bellwether.runtime.node..",
                    "io.bellwether.runtime.zeromq..",
                    "io.bellwether.runtime.link..",
                    "io.bellwether.runtime.store..",
                    "io.bellwether.runtime.terminal..",
                    "org.zeromq..")
            .because("a simulated run opens no socket, writes no file and asks no clock");

    static final ArchRule SCRIPTS_KNOW_NO_WORLD = noClasses()
            .that()
            .resideInAPackage("io.bellwether.scenarios.drive..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.bellwether.scenarios.sim..",
                    "io.bellwether.scenarios.real..",
                    "io.bellwether.scenarios.processes..",
                    "io.bellwether.scenarios.containers..")
            .because("one script acts in every world");

    private Layers() {}

    /** A module knows only itself and those before it. */
    static ArchRule knowsNobodyAbove(String layer) {
        String[] above = IN_ORDER.stream()
                .skip(IN_ORDER.indexOf(layer) + 1L)
                .map(Layers::classesOf)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(classesOf(layer))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .because("dependencies point one way: " + String.join(" ← ", IN_ORDER));
    }

    /** The layers that have one above them. */
    static Stream<String> below() {
        return IN_ORDER.stream().limit(IN_ORDER.size() - 1L);
    }

    private static String classesOf(String layer) {
        return "io.bellwether." + layer + "..";
    }
}
