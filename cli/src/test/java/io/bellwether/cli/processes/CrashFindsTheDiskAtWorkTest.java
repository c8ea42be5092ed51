package io.bellwether.cli.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.actors.event.NodeEvent.MessageSent;
import io.bellwether.actors.event.NodeEvent.WriteAccepted;
import io.bellwether.cli.NodeMain;
import io.bellwether.runtime.trace.TraceEvent;
import io.bellwether.scenarios.check.Checks;
import io.bellwether.scenarios.check.Verdict.Outcome;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.processes.NodeProgram;
import io.bellwether.scenarios.processes.ProcessHost;
import io.bellwether.scenarios.real.RealTarget;
import io.bellwether.scenarios.real.TimeScale;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.yaml.Reading;
import io.bellwether.scenarios.yaml.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A script says that disks take long, and kills a server while its disk works on a message: here, a real process. */
@Timeout(300)
class CrashFindsTheDiskAtWorkTest {

    private static final Path FILE = Path.of("..", "scenarios", "library", "crash-before-sync.yaml");
    private static final TimeScale TEN_TIMES_AS_FAST = new TimeScale(0.1);
    private static final int ATTEMPTS = 3;

    private final List<TraceEvent> trace = new ArrayList<>();

    @Test
    void whatTheDiskHadNotTakenIsAcceptedByTheNextServerAlone() {
        ScenarioFamily family = ((Reading.Accepted) new ScenarioReader(Checks.names()).read(FILE)).family();
        NodeProgram program = NodeProgram.of(NodeMain.class.getName());
        RunResult result;
        try (RealTarget processes = new RealTarget(ProcessHost.open(program, notice -> {}), TEN_TIMES_AS_FAST)) {
            int attempt = 0;
            do {
                attempt++;
                trace.clear();
                result = processes.run(
                        family, new RunRequest(FILE.toString(), 1, attempt, Optional.empty(), List.of(trace::add)));
            } while (result.isMachinesFault() && attempt < ATTEMPTS);
        }

        assertThat(result.outcome()).as("%s", result).isEqualTo(Outcome.PASS);
        assertThat(acceptedBy("before")).containsExactly("server-1");
        assertThat(acceptedBy("during")).containsExactly("server-2");
    }

    private List<String> acceptedBy(String text) {
        String id = trace.stream()
                .filter(traced -> traced.event() instanceof MessageSent sent
                        && sent.text().equals(text))
                .map(traced -> ((MessageSent) traced.event()).id())
                .findFirst()
                .orElseThrow();
        return trace.stream()
                .filter(traced -> traced.event() instanceof WriteAccepted write
                        && write.id().equals(id))
                .map(TraceEvent::node)
                .toList();
    }
}
