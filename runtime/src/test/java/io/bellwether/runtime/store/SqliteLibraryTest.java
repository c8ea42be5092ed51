package io.bellwether.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SqliteLibraryTest {

    @TempDir
    Path folder;

    /** Opens a store in the folder given. Nothing can be unpacked: there is no place for it. */
    public static void main(String[] arguments) throws Exception {
        SqliteStore.open(Path.of(arguments[0])).close();
    }

    @Test
    void anotherProcessUsesTheUnpackedOneAndUnpacksNone() throws Exception {
        List<String> options = SqliteLibrary.unpack(folder);
        assertThat(options).hasSize(2);
        assertThat(folder).isNotEmptyDirectory();

        assertThat(exitCodeOfAProcessThatCannotUnpack(options)).isZero();
        assertThat(exitCodeOfAProcessThatCannotUnpack(List.of())).isNotZero();
    }

    private int exitCodeOfAProcessThatCannotUnpack(List<String> options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Djava.io.tmpdir=" + folder.resolve("not-there"));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), getClass().getName()));
        command.add(folder.resolve("data").toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
