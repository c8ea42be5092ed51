package io.bellwether.cli;

import io.bellwether.scenarios.report.terminal.Spans;
import io.bellwether.scenarios.run.LeftOut;
import io.bellwether.scenarios.run.RunTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Says before a run what its target cannot do. */
final class Feasibility {

    /** More than anybody runs in real time; a range may be far longer, to run until something fails. */
    private static final int SEEDS_LOOKED_AT = 1_000;

    private final Surroundings around;
    private final RunTarget target;
    private final boolean strict;

    /** @param strict whether nothing is run if anything cannot be done */
    Feasibility(Surroundings around, RunTarget target, boolean strict) {
        this.around = around;
        this.target = target;
        this.strict = strict;
    }

    /**
     * Those that can be run, at least in part.
     *
     * @throws UserError if none can, or if something cannot be done and must be
     */
    List<Scenarios.Read> possible(List<Scenarios.Read> scenarios, SeedRange seeds) {
        boolean everything = true;
        List<Scenarios.Read> possible = new ArrayList<>();
        for (Scenarios.Read scenario : scenarios) {
            Optional<String> obstacle = seeds(seeds)
                    .flatMap(seed -> target.obstacle(scenario.family(), seed).stream())
                    .findFirst();
            if (obstacle.isPresent()) {
                say(scenario.found().word() + " cannot run on " + target.name() + ", because " + obstacle.get());
                everything = false;
            } else {
                possible.add(scenario);
                everything &= canBeDone(scenario, seeds);
            }
        }
        if (possible.isEmpty()) {
            throw new UserError("nothing was run: nothing of it can run on " + target.name());
        } else if (strict && !everything) {
            throw new UserError("nothing was run: " + target.name() + " cannot do all of it, and --strict asks for all;"
                    + " without it the rest is run");
        }
        return possible;
    }

    private boolean canBeDone(Scenarios.Read scenario, SeedRange seeds) {
        List<LeftOut> impossible = seeds(seeds)
                .flatMap(seed -> Stream.concat(
                        target.ignores(scenario.family(), seed).stream(),
                        target.cannotDo(scenario.family(), seed).stream()))
                .distinct()
                .toList();
        impossible.forEach(entry -> say(scenario.found().word() + ":" + entry.line() + ": " + target.name()
                + " cannot do '" + entry.keyword() + "'"
                + entry.at().map(at -> " (at " + Spans.moment(at) + ")").orElse("") + ", because " + entry.because()
                + (strict ? "" : "; it is left out")));
        return impossible.isEmpty();
    }

    private static Stream<Long> seeds(SeedRange seeds) {
        return LongStream.rangeClosed(seeds.first(), seeds.last())
                .limit(SEEDS_LOOKED_AT)
                .boxed();
    }

    private void say(String line) {
        around.err().println(line);
    }
}
