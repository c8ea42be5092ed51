package io.bellwether.scenarios.check.observe;

import io.bellwether.runtime.trace.WorldEvent.FaultEnded;
import io.bellwether.runtime.trace.WorldEvent.FaultStarted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Open faults that break what liveness and bounds assume: that frames between live nodes arrive whole and in time, and
 * that nodes answer in time and can write. Faults that cut links or stop nodes are not here, because the world declares
 * each link and node; nor are duplication and reordering, which the algorithms must stand.
 */
final class Disturbances {

    private static final Set<String> KINDS =
            Set.of("loss", "packet-loss", "latency", "slow", "corrupt", "disk-full", "disk-error");

    private final Map<Integer, List<String>> open = new HashMap<>();
    private final Map<String, Integer> countByNode = new HashMap<>();
    private int everywhere;

    /** Whether this fault is one that disturbs. */
    boolean start(FaultStarted fault) {
        if (!KINDS.contains(fault.kind()) || open.putIfAbsent(fault.id(), fault.targets()) != null) {
            return false;
        }
        count(fault.targets(), 1);
        return true;
    }

    /** The nodes that are relieved; empty also where the fault was none that disturbs. */
    boolean end(FaultEnded fault) {
        List<String> targets = open.remove(fault.id());
        if (targets == null) {
            return false;
        }
        count(targets, -1);
        return true;
    }

    boolean at(String node) {
        return everywhere > 0 || countByNode.getOrDefault(node, 0) > 0;
    }

    private void count(List<String> targets, int by) {
        if (targets.isEmpty()) {
            everywhere += by;
        }
        for (String target : targets) {
            countByNode.merge(target, by, Integer::sum);
        }
    }
}
