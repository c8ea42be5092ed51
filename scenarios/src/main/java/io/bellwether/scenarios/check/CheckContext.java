package io.bellwether.scenarios.check;

import io.bellwether.actors.settings.ClusterSettings;
import java.time.Duration;
import java.util.List;

/**
 * What a check may assume of the run, beside its trace.
 *
 * @param servers names of all servers that may take part, in order
 * @param clients names of clients and bots
 * @param settings as the nodes were given them
 * @param leastLatency least one-way delay of a frame
 * @param largestLatency largest one-way delay of a frame without a fault
 * @param slowestAnswer from a request to its answer without a fault, where nobody is late
 * @param driftPartsPerMillion ρ: largest drift of a hardware clock
 * @param jitter by how much bounds widen in this world; zero in the simulator
 */
public record CheckContext(
        List<String> servers,
        List<String> clients,
        ClusterSettings settings,
        Duration leastLatency,
        Duration largestLatency,
        Duration slowestAnswer,
        double driftPartsPerMillion,
        Duration jitter) {

    /** One after the other, and each may be late: the way there, what the node does, the way back, what the asker does. */
    private static final int STEPS_OF_AN_ANSWER = 4;

    /** By how much an answer may be late where nobody but the machine is to blame. */
    public Duration answerLateness() {
        return jitter.multipliedBy(STEPS_OF_AN_ANSWER);
    }
}
