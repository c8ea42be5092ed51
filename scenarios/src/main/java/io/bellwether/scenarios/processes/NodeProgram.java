package io.bellwether.scenarios.processes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The program that runs a node, as the launcher starts one: this process's Java and classes, little memory, one compiler.
 *
 * @param main takes orders to live on its standard input
 * @param archive classes loaded beforehand (AppCDS); empty where there are none
 * @param options more of them for its JVM
 */
public record NodeProgram(String main, Optional<Path> archive, List<String> options) {

    /** Set by the launcher to the archive that it starts nodes with. */
    private static final String ARCHIVE_PROPERTY = "bellwether.node-archive";

    /** With the launcher's archive, if it has told of one. */
    public static NodeProgram of(String main) {
        return new NodeProgram(
                main, Optional.ofNullable(System.getProperty(ARCHIVE_PROPERTY)).map(Path::of), List.of());
    }

    /** The same, with these options for its JVM. */
    NodeProgram with(List<String> others) {
        return new NodeProgram(main, archive, others);
    }

    /** @param temporary where the process may leave files: killed, it cannot take them away */
    List<String> command(Path temporary) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        archive.ifPresent(path -> command.add("-XX:SharedArchiveFile=" + path));
        command.addAll(List.of(
                "-Xshare:auto",
                "-Xlog:disable",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xms16m",
                "-Xmx128m",
                "-Xss512k"));
        if (Runtime.version().feature() >= 23) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(options);
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main);
        return List.copyOf(command);
    }
}
