package io.bellwether.cli.foreign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A language in which there are foreign clients, and what runs them. */
enum Language {
    PYTHON(
            List.of("/usr/bin/python3"),
            List.of("-c", "import zmq, msgpack"),
            "apt install python3-zmq python3-msgpack",
            "dialects.py",
            "talk.py",
            List.of("classic", "text", "binary")),
    NODEJS(
            List.of("node", "--test-reporter=tap"),
            List.of("-e", "require('zeromq'); require('msgpack5'); require('@msgpack/msgpack')"),
            "npm ci --prefix foreign/nodejs",
            "dialects.mjs",
            "talk.mjs",
            List.of("millis", "iso"));

    private static final long PATIENCE_SECONDS = 20;

    private final List<String> interpreter;
    private final List<String> trial;
    private final String installation;
    private final String dialects;
    private final String talk;
    private final List<String> habits;

    Language(
            List<String> interpreter,
            List<String> trial,
            String installation,
            String dialects,
            String talk,
            List<String> habits) {
        this.interpreter = interpreter;
        this.trial = trial;
        this.installation = installation;
        this.dialects = dialects;
        this.talk = talk;
        this.habits = habits;
    }

    /** Those whose libraries are here. */
    static List<Language> available() {
        return Arrays.stream(values()).filter(Language::isHere).toList();
    }

    /** One line for whoever reads that tests were skipped. */
    String absence() {
        return name().toLowerCase() + "'s libraries are not here, so its clients test nothing: " + installation;
    }

    boolean isHere() {
        try {
            Process process = command(Map.of(), trial)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @param environment where the nodes are */
    ProcessBuilder dialects(Map<String, String> environment) {
        return command(environment, List.of(dialects));
    }

    Stream<String> habits() {
        return habits.stream();
    }

    ProcessBuilder talk(Map<String, String> environment, String habit, String user, List<String> peers) {
        return command(environment, List.of(talk, habit, user, String.join(",", peers)));
    }

    private ProcessBuilder command(Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(interpreter);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of("..", "foreign", name().toLowerCase()).toFile());
        builder.environment().putAll(environment);
        return builder;
    }
}
