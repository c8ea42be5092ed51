package io.bellwether.scenarios.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {

    @TempDir
    private Path temporary;

    private final List<String> notices = new ArrayList<>();
    private Path folder;
    private RunFiles files;

    @BeforeEach
    void aServerHasADiskAndALog() throws IOException {
        folder = temporary.resolve("run-1");
        files = new RunFiles(folder, notices::add);
        Files.createDirectories(files.of("server-1").resolve("data"));
        Files.writeString(files.of("server-1").resolve("data/server.db"), "rows");
        Files.writeString(files.of("server-1").resolve("life-1.log"), "first words");
    }

    @Test
    void theyGoWhenTheRunEnds() {
        files.close();

        assertThat(folder).doesNotExist();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void whoAskedForACopyHasOneThen() {
        Path kept = temporary.resolve("runs/wiped-disk/1/nodes");
        files.keep(kept);
        assertThat(kept).doesNotExist();

        files.close();

        assertThat(folder).doesNotExist();
        assertThat(kept.resolve("server-1/data/server.db")).hasContent("rows");
        assertThat(kept.resolve("server-1/life-1.log")).hasContent("first words");
    }

    @Test
    void aLinkIsNotFollowedOutOfThem() throws IOException {
        Path elsewhere = Files.writeString(temporary.resolve("elsewhere"), "not the run's");
        Files.createSymbolicLink(files.of("server-1").resolve("data/link"), elsewhere);
        files.keep(temporary.resolve("kept"));

        files.close();

        assertThat(temporary.resolve("kept/server-1/data/link")).doesNotExist();
        assertThat(elsewhere).hasContent("not the run's");
    }

    @Test
    void aCopyThatCannotBeMadeIsSaidAndSpoilsNothingElse() throws IOException {
        Path occupied = Files.writeString(temporary.resolve("occupied"), "a file, not a folder");
        files.keep(occupied.resolve("nodes"));

        files.close();

        assertThat(notices).singleElement().satisfies(notice -> assertThat(notice)
                .startsWith("the nodes' files cannot be copied to " + occupied.resolve("nodes")));
        assertThat(folder).doesNotExist();
    }
}
