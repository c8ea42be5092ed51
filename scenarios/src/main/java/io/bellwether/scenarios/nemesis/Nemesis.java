package io.bellwether.scenarios.nemesis;

import io.bellwether.scenarios.model.Draw;
import io.bellwether.scenarios.model.ScenarioFamily;
import io.bellwether.scenarios.run.Judgement;
import io.bellwether.scenarios.run.LeftOut;
import io.bellwether.scenarios.run.RunRequest;
import io.bellwether.scenarios.run.RunResult;
import io.bellwether.scenarios.run.RunTarget;
import java.util.List;
import java.util.Optional;

/**
 * A world that adds one random fault, and random latencies, to every script that runs in it.
 *
 * <p>A script's expectations were written for the script's own faults: here they are shown and not judged. The checks
 * are judged as always, because they know what a fault suspends. A fault that hit nothing, because a script had crashed
 * its target before, say, is shown as such and leaves the outcome alone.
 */
public final class Nemesis implements RunTarget {

    private final RunTarget world;

    private Nemesis(RunTarget world) {
        this.world = world;
    }

    /** @param world where the scripts run; it is closed with this one */
    public static RunTarget in(RunTarget world) {
        return new Nemesis(world);
    }

    @Override
    public String name() {
        return world.name();
    }

    @Override
    public RunResult run(ScenarioFamily scenario, RunRequest request) {
        RunResult result = world.run(new DisturbedFamily(scenario), request);
        List<String> named = scenario.resolve(Draw.lowest()).checks().named();
        return result.withAddedFault(Judgement.of(result.verdicts(), named, List.of(), List.of(), result.world()));
    }

    @Override
    public List<LeftOut> cannotDo(ScenarioFamily scenario, long seed) {
        return world.cannotDo(new DisturbedFamily(scenario), seed);
    }

    @Override
    public List<LeftOut> ignores(ScenarioFamily scenario, long seed) {
        return world.ignores(new DisturbedFamily(scenario), seed);
    }

    @Override
    public boolean startsAfresh() {
        return world.startsAfresh();
    }

    @Override
    public Optional<String> obstacle(ScenarioFamily scenario, long seed) {
        return world.obstacle(new DisturbedFamily(scenario), seed);
    }

    @Override
    public void close() {
        world.close();
    }
}
