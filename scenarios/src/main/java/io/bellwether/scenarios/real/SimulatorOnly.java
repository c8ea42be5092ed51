package io.bellwether.scenarios.real;

import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.LinkFault;
import io.bellwether.scenarios.model.NodeFault;
import java.util.Optional;

/** Faults that real connections and real disks do not have: a world does them by means of its own, or not at all. */
public final class SimulatorOnly {

    private SimulatorOnly() {}

    /** Why a setting of a script holds in the simulator only; empty if it can hold for real. */
    public static Optional<String> setting(String setting) {
        return setting.equals("network.send-buffer")
                ? Optional.of(
                        "what is on its way between real nodes is in the buffers of this machine, as many as it has")
                : Optional.empty();
    }

    /** Why it takes the simulator, or such means; empty if it can be done for real. */
    public static Optional<String> reason(Action action) {
        if (action instanceof LinkFault.Loss || action instanceof LinkFault.Drop) {
            return Optional.of("TCP loses no single message");
        } else if (action instanceof LinkFault.Duplicate) {
            return Optional.of("TCP brings nothing twice");
        } else if (action instanceof LinkFault.Reorder) {
            return Optional.of("TCP keeps the order");
        } else if (action instanceof LinkFault.Corrupt) {
            return Optional.of("TCP's checksum drops what was changed on its way");
        } else if (action instanceof NodeFault.SyncLoss) {
            return Optional.of("a disk of this machine cannot be told to lie about what it has made safe");
        }
        return Optional.empty();
    }
}
