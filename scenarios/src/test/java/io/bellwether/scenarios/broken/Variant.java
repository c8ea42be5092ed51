package io.bellwether.scenarios.broken;

import io.bellwether.actors.server.ServerParts;
import io.bellwether.scenarios.sim.NodeParts;

/**
 * One mistake, a script that brings it out, and the only check that may notice.
 *
 * @param script the scenario after its name
 */
record Variant(String mistake, String caughtBy, NodeParts parts, String script) {

    static Variant ofServers(String mistake, String caughtBy, ServerParts parts, String script) {
        return new Variant(mistake, caughtBy, everyServer(parts), script);
    }

    private static NodeParts everyServer(ServerParts parts) {
        return new NodeParts() {
            @Override
            public ServerParts server(String name) {
                return parts;
            }
        };
    }

    /** A mistake that only server-1 makes. */
    static Variant ofServer1(String mistake, String caughtBy, ServerParts parts, String script) {
        NodeParts onlyServer1 = new NodeParts() {
            @Override
            public ServerParts server(String name) {
                return name.equals("server-1") ? parts : ServerParts.STANDARD;
            }
        };
        return new Variant(mistake, caughtBy, onlyServer1, script);
    }

    String scenario() {
        return "name: broken\n" + script;
    }

    @Override
    public String toString() {
        return mistake + " is caught by " + caughtBy + " alone";
    }
}
