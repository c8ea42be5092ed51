package io.bellwether.scenarios.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what a scenario can stand in. */
class FileProblemsTest {

    private static final String VALID = "name: x\ncluster: {servers: 1}\nduration: 1s\n";

    @TempDir
    private Path directory;

    @Test
    void aMissingFileIsNamed() {
        Path file = directory.resolve("nothing.yaml");

        assertThat(problems(file))
                .isEqualTo(file + ":1:1: there is no file " + file + "\n  expected the path of a scenario file\n");
    }

    @Test
    void aDirectoryIsNoFile() {
        assertThat(problems(directory))
                .isEqualTo(directory + ":1:1: " + directory
                        + " is a directory\n  expected a file; name one in it, such as one of *.yaml\n");
    }

    @Test
    void theFirstByteThatIsNotUtf8IsNamed() throws IOException {
        Path file = write("name: x\nabout: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problems(file))
                .isEqualTo(file + ":2:11: byte 0xE9 is not UTF-8\n"
                        + "  expected text in UTF-8; save the file in that encoding\n");
    }

    @Test
    void aFileThatEndsInTheMiddleOfACharacterIsNotUtf8() throws IOException {
        assertThat(problems(write(new byte[] {'a', (byte) 0xC3}))).contains(":1:2: byte 0xC3 is not UTF-8");
    }

    @Test
    void aHugeFileIsRefusedUnparsed() throws IOException {
        Path file = write((VALID + "#".repeat(SourceText.MAX_BYTES)).getBytes(StandardCharsets.UTF_8));

        assertThat(problems(file)).contains(":1:1: the file is too large").contains("  expected at most 256 KiB\n");
    }

    @Test
    void aByteOrderMarkAndForeignLineEndsDoNotMatter() throws IOException {
        Path file = write(("\uFEFF" + VALID.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));

        assertThat(new ScenarioReader(Read.CHECKS).read(file)).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void aLongLineIsShownAroundTheProblem() {
        String text = VALID + "about: {" + "x".repeat(300) + ": 1, y: 2}\n";

        assertThat(Read.problems(text).lines()).allMatch(line -> line.length() <= 200);
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("file.yaml"), bytes);
    }

    private static String problems(Path file) {
        return new ScenarioReader(Read.CHECKS).read(file) instanceof Reading.Rejected rejected ? rejected.render() : "";
    }
}
