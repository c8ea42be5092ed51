package io.bellwether.scenarios.drive;

import io.bellwether.actors.settings.ClusterSettings;
import io.bellwether.actors.settings.ClusterSettings.ClockSettings;
import io.bellwether.actors.settings.ReplicationSettings;
import io.bellwether.scenarios.model.ClockSyncSettings;
import io.bellwether.scenarios.model.DurabilitySettings;
import io.bellwether.scenarios.model.NodeSettings;

/** A script's settings as the actors take them. */
public final class NodeSettingsMapping {

    private NodeSettingsMapping() {}

    public static ClusterSettings toActors(NodeSettings settings) {
        return new ClusterSettings(
                settings.heartbeat(),
                settings.expiry(),
                settings.election().coordinatorCheck(),
                settings.requestTimeout(),
                settings.election().answerTimeout(),
                settings.election().announcementTimeout(),
                toActors(settings.clockSync()),
                toActors(settings.durability()),
                settings.loginUnique(),
                settings.loginRequired());
    }

    private static ReplicationSettings toActors(DurabilitySettings durability) {
        return new ReplicationSettings(
                ReplicationSettings.Ack.valueOf(durability.ack().name()),
                durability.ackTimeout(),
                durability.syncInterval(),
                durability.batchWrites(),
                ReplicationSettings.DEFAULT.batchBytes(),
                durability.historyPage());
    }

    private static ClockSettings toActors(ClockSyncSettings sync) {
        return new ClockSettings(
                sync.interval(),
                sync.messages(),
                sync.range(),
                sync.samples(),
                Math.toIntExact(Math.round(sync.slewRatePpm())),
                sync.stepThreshold(),
                ClockSettings.DEFAULT.stepLimit());
    }
}
