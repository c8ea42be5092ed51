package io.bellwether.cli.processes;

import io.bellwether.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One node as a process of its own, on the class path of the tests. What it prints goes to a file. */
public final class NodeProcess {

    private static final long PATIENCE_SECONDS = 30;

    private final String name;
    private final List<String> command;
    private final Path log;
    private Process process;

    private NodeProcess(String name, List<String> command, Path log) {
        this.name = name;
        this.command = command;
        this.log = log;
    }

    /** @param arguments the role, and its flags */
    static NodeProcess start(String name, Path folder, List<String> arguments) throws IOException {
        return start(name, folder, Main.class, arguments);
    }

    static NodeProcess start(String name, Path folder, Class<?> program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
        NodeProcess node = new NodeProcess(name, List.copyOf(command), folder.resolve(name + ".log"));
        node.restart();
        return node;
    }

    String name() {
        return name;
    }

    /** Starts it again with the same arguments, once it is gone. */
    public void restart() throws IOException {
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
    }

    /** SIGKILL: no hook runs, nothing is flushed. Returns when it is dead. */
    public void kill() {
        process.destroyForcibly()
                .onExit()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** SIGTERM: it ends in good order. Returns its exit code. */
    int terminate() {
        process.destroy();
        return awaitEnd();
    }

    /** Returns its exit code once it has ended by itself. */
    int awaitEnd() {
        return process.onExit()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it has printed, over all of its lives. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "(" + e + ")";
        }
    }
}
