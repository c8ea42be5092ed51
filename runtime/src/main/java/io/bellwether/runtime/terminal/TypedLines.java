package io.bellwether.runtime.terminal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/** The file in which the lines that a person typed are kept, for that person only. */
public final class TypedLines {
    private static final String FILE = "typed-lines";

    private TypedLines() {}

    /**
     * By the XDG base directory specification: under {@code XDG_STATE_HOME}, else under {@code ~/.local/state}.
     *
     * @param data the folder to use instead, if there is one
     * @return empty where no such file can be kept: then the lines are forgotten
     */
    public static Optional<Path> file(Optional<Path> data, Map<String, String> environment) {
        return data.or(() -> stateFolder(environment)).flatMap(TypedLines::privateFile);
    }

    private static Optional<Path> stateFolder(Map<String, String> environment) {
        return folder(environment, "XDG_STATE_HOME")
                .or(() -> folder(environment, "HOME")
                        .map(home -> home.resolve(".local").resolve("state")))
                .map(state -> state.resolve("bellwether"));
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }

    private static Optional<Path> privateFile(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            Files.createFile(file, forTheOwner());
        } catch (FileAlreadyExistsException goesOn) {
            return Optional.of(file).filter(Files::isWritable);
        } catch (IOException cannotBeKept) {
            return Optional.empty();
        }
        return Optional.of(file);
    }

    private static FileAttribute<?>[] forTheOwner() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
