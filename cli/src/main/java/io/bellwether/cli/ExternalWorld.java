package io.bellwether.cli;

import io.bellwether.scenarios.external.ExternalHost;
import io.bellwether.scenarios.external.ExternalSystem;
import io.bellwether.scenarios.real.RealTarget;
import io.bellwether.scenarios.run.RunTarget;
import java.util.ArrayList;
import java.util.List;

/** Somebody else's system as a world for scenarios. */
final class ExternalWorld {

    private ExternalWorld() {}

    static RunTarget open(TargetOptions options) {
        ExternalSystem system = options.external().orElseThrow();
        return new RealTarget(new ExternalHost(system), words(system), options.timeScale());
    }

    /** What says on the command line where the system is. */
    static List<String> words(ExternalSystem system) {
        List<String> words = new ArrayList<>();
        system.servers().forEach(server -> words.addAll(List.of("--server", server.toString())));
        system.reference().ifPresent(reference -> words.addAll(List.of("--reference", reference.toString())));
        words.addAll(List.of(
                "--broker",
                system.broker().forPublishers() + "/"
                        + system.broker().forSubscribers().port()));
        return words;
    }
}
