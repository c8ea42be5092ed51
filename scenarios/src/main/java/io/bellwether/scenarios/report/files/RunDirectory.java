package io.bellwether.scenarios.report.files;

import io.bellwether.runtime.trace.TraceListener;
import io.bellwether.runtime.trace.TraceWriter;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.launch.Folders;
import io.bellwether.scenarios.run.RunResult;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of one run, under {@code OUT/NAME/SEED}. Each gets its name when it is complete: a run that was killed
 * leaves the report of the run before it, or none.
 */
public final class RunDirectory implements AutoCloseable {

    private static final String TRACE = "trace.jsonl";
    private static final String SHIVIZ = "shiviz.log";
    private static final String NODES = "nodes";

    private final Path out;
    private final Path directory;
    private final TraceWriter trace;
    private final Writer shiviz;
    private final ShiVizLog shivizLog;

    private RunDirectory(Path out, Path directory) throws IOException {
        this.out = out;
        this.directory = directory;
        this.trace = new TraceWriter(Files.newOutputStream(AtomicFile.unfinished(directory.resolve(TRACE))));
        this.shiviz = Files.newBufferedWriter(AtomicFile.unfinished(directory.resolve(SHIVIZ)), StandardCharsets.UTF_8);
        this.shivizLog = new ShiVizLog(shiviz);
    }

    /** @throws IOException if the directory cannot be made or written to */
    public static RunDirectory open(Path out, String scenario, long seed) throws IOException {
        Path directory = out.resolve(scenario).resolve(String.valueOf(seed));
        Files.createDirectories(directory);
        Folders.delete(AtomicFile.unfinished(directory.resolve(NODES)));
        return new RunDirectory(out, directory);
    }

    public Path path() {
        return directory;
    }

    /** Where the nodes' files go; they stay if the run does not pass. */
    public Path nodes() {
        return AtomicFile.unfinished(directory.resolve(NODES));
    }

    /** They write the files that grow with the run. */
    public List<TraceListener> listeners() {
        return List.of(trace, shivizLog);
    }

    /** Completes the files and lets {@code OUT/latest} point at them. The report comes last. */
    public void complete(RunResult result) throws IOException {
        trace.close();
        shiviz.close();
        AtomicFile.publish(directory.resolve(TRACE));
        AtomicFile.publish(directory.resolve(SHIVIZ));
        Folders.delete(directory.resolve(NODES));
        if (result.outcome() != Outcome.PASS && Files.exists(nodes())) {
            AtomicFile.publish(directory.resolve(NODES));
        }
        AtomicFile.write(directory.resolve("junit.xml"), JunitXml.of(result));
        AtomicFile.write(directory.resolve("report.json"), ReportJson.of(result));
        LatestRun.point(out, directory);
    }

    /** Gives up what is not complete. */
    @Override
    public void close() throws IOException {
        trace.close();
        shiviz.close();
        Files.deleteIfExists(AtomicFile.unfinished(directory.resolve(TRACE)));
        Files.deleteIfExists(AtomicFile.unfinished(directory.resolve(SHIVIZ)));
        Folders.delete(nodes());
    }
}
