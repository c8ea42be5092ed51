package io.bellwether.benchmarks.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server as users start it, in a process of its own. Its reference and its broker are away. */
final class ServerProcess implements AutoCloseable {
    private static final double KIB_PER_MIB = 1024;

    private final int port;
    private final double secondsToReady;
    private final Process process;

    /** Returns when the server says that it is ready. */
    ServerProcess(Path folder) throws IOException {
        FreePorts ports = FreePorts.take(4);
        port = ports.get(0);
        List<String> command = new ArrayList<>(program());
        command.addAll(List.of("server", "--name", "server-1", "--port", String.valueOf(port), "--log", "text"));
        command.addAll(List.of("--reference-url", "tcp://127.0.0.1:" + ports.get(1)));
        command.addAll(List.of("--broker-url", "tcp://127.0.0.1:" + ports.get(2) + "/" + ports.get(3)));
        command.addAll(List.of("--data", folder.toString()));
        long start = System.nanoTime();
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        awaitReady();
        secondsToReady = (System.nanoTime() - start) / 1e9;
    }

    int port() {
        return port;
    }

    double secondsToReady() {
        return secondsToReady;
    }

    /** What the process holds of the machine's memory now. Linux says so under /proc. */
    double residentMebibytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                .findFirst()
                .orElseThrow();
    }

    /** The launcher that benchmarks/run names; without it, as in a test, the program on the class path. */
    private static List<String> program() {
        String launcher = System.getProperty("bellwether.launcher", "");
        return launcher.isEmpty()
                ? List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.bellwether.cli.Main")
                : List.of(launcher);
    }

    private void awaitReady() throws IOException {
        BufferedReader log = process.inputReader(UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            if (line.contains("NodeReady")) {
                return;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("the server ended before it was ready:\n" + said);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
