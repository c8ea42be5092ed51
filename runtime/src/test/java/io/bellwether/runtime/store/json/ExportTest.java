package io.bellwether.runtime.store.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

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
            public void export() {
                exports.add(version.get());
            }
        };
        Export export = new Export("export-test", source, Duration.ofHours(1), problem -> {});
        version.set(2);
        export.close();
        export.close();
        assertThat(exports).containsExactly(2L);
    }
}
