package io.bellwether.scenarios.containers.compose;

import io.bellwether.scenarios.real.CannotRunException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compose itself, version 2 or 1: nobody else merges files and fills in variables as it does. */
final class ComposeTool {

    private static final List<List<String>> NAMES = List.of(List.of("docker", "compose"), List.of("docker-compose"));

    private record Result(int exitCode, String out, String err) {}

    private ComposeTool() {}

    /** The whole project, in one file. */
    static String config(List<Path> files) {
        files.stream().filter(file -> !Files.isReadable(file)).findFirst().ifPresent(missing -> {
            throw new CannotRunException("the compose file " + missing + " cannot be read");
        });
        List<String> compose = NAMES.stream()
                .filter(name -> run(name, List.of("version"))
                        .filter(result -> result.exitCode() == 0)
                        .isPresent())
                .findFirst()
                .orElseThrow(
                        () -> new CannotRunException(
                                "neither 'docker compose' nor 'docker-compose' is here, to read the compose project; install one"));
        List<String> arguments = new ArrayList<>();
        files.forEach(file -> arguments.addAll(List.of("-f", file.toString())));
        arguments.add("config");
        Result result = run(compose, arguments)
                .orElseThrow(() -> new CannotRunException(String.join(" ", compose) + " is gone"));
        if (result.exitCode() != 0) {
            throw new CannotRunException(
                    "compose does not understand the project: " + result.err().strip());
        }
        return result.out();
    }

    /** Empty if there is no such program. */
    private static Optional<Result> run(List<String> program, List<String> arguments) {
        List<String> command = new ArrayList<>(program);
        command.addAll(arguments);
        try {
            // Through a file: whoever writes much on both at once must not wait for a reader of the other.
            Path complaints = Files.createTempFile("compose-", ".err");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectError(complaints.toFile())
                        .start();
                process.getOutputStream().close();
                String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return Optional.of(new Result(process.waitFor(), out, Files.readString(complaints)));
            } finally {
                Files.delete(complaints);
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
