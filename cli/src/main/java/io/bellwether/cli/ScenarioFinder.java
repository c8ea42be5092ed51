package io.bellwether.cli;

import io.bellwether.runtime.wording.NearestWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the scenario files that a word on the command line means: a file, a directory, or a name in the library. */
final class ScenarioFinder {

    private static final String SUFFIX = ".yaml";
    private static final Path LIBRARY = Path.of("scenarios", "library");

    private final List<Path> libraries;

    /** @param home where Bellwether is installed; its library comes after the one of the working directory */
    ScenarioFinder(Path home) {
        this.libraries = Stream.of(LIBRARY, home.resolve(LIBRARY))
                .filter(Files::isDirectory)
                .toList();
    }

    /** @throws UserError if the word means nothing, or a directory without scenarios */
    List<FoundScenario> find(String word) {
        Path path = path(word);
        if (Files.isDirectory(path)) {
            List<Path> files = filesIn(path);
            if (files.isEmpty()) {
                throw new UserError("there is no scenario in " + word + ": no file there ends in " + SUFFIX);
            }
            return files.stream()
                    .map(file -> new FoundScenario(file.toString(), file))
                    .toList();
        }
        if (Files.exists(path)) {
            return List.of(new FoundScenario(word, path));
        }
        return List.of(new FoundScenario(word, named(word).orElseThrow(() -> unknown(word))));
    }

    /** The library, by name. */
    List<FoundScenario> library() {
        return libraries.stream()
                .findFirst()
                .map(ScenarioFinder::filesIn)
                .orElseThrow(() -> new UserError("there is no library: no directory " + LIBRARY
                        + " here or where Bellwether is installed; set BELLWETHER_HOME to that place"))
                .stream()
                .map(file -> new FoundScenario(nameOf(file), file))
                .toList();
    }

    private Optional<Path> named(String word) {
        return libraries.stream()
                .map(library -> library.resolve(word.endsWith(SUFFIX) ? word : word + SUFFIX))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private UserError unknown(String word) {
        List<String> names = new ArrayList<>();
        libraries.forEach(library -> filesIn(library).forEach(file -> names.add(nameOf(file))));
        String hint = NearestWord.to(word, names)
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElse("; 'bellwether list' shows the library");
        return new UserError("there is no file and no library scenario '" + word + "'" + hint);
    }

    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new UserError("'" + word + "' cannot be the name of a file: " + e.getReason());
        }
    }

    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static List<Path> filesIn(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new UserError("the directory " + directory + " cannot be read: " + e.getMessage());
        }
    }
}
