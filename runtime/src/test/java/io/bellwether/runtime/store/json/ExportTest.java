package io.bellwether.runtime.store.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ExportTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void anExportThatTakesLongWaitsSoLongThatItCostsAHundredthOfTheTime() {
        long took = Duration.ofSeconds(5).toNanos();
        long waits = Export.waitNanos(took, SECOND.toNanos());
        assertThat((double) took / (took + waits)).isLessThanOrEqualTo(0.01);
    }

    @Test
    void aShortExportWaitsTheLeastTime() {
        assertThat(Export.waitNanos(1_000, SECOND.toNanos())).isEqualTo(SECOND.toNanos());
    }

    @Test
    void theLastExportComesWithTheEndAndOnlyIfThereIsSomethingNew() {
        AtomicLong version = new AtomicLong(1);
        List<Long> exports = new ArrayList<>();
        var source = new Export.Source() {
            @Override
            public long version() {
                return version.get();
            }

            @Override
            public void export(Deadline deadline) {
                exports.add(version.get());
            }
        };
        Export export = new Export("export-test", source, Duration.ofHours(1), problem -> {});
        version.set(2);
        export.close();
        export.close();
        assertThat(exports).containsExactly(2L);
    }

    @Test
    @Timeout(30)
    void anExportThatWouldKeepTheNodeFromStoppingIsGivenUpAndThatIsSaidOnce() {
        List<String> problems = new ArrayList<>();
        var endless = new Export.Source() {
            @Override
            public long version() {
                return 1;
            }

            @Override
            public void export(Deadline deadline) throws IOException {
                OutputStream out = deadline.over(OutputStream.nullOutputStream());
                while (true) {
                    out.write(new byte[1024]);
                }
            }
        };
        new Export("export-test", endless, Duration.ofHours(1), Duration.ofMillis(20), problems::add).close();
        assertThat(problems).singleElement().asString().contains("after the next start");
    }

    @Test
    void aNodeThatGoesOnHasAllTheTimeThereIs() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new Deadline().over(file).write(new byte[] {1, 2, 3});
        assertThat(file.toByteArray()).containsExactly(1, 2, 3);
    }
}
