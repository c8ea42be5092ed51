package io.bellwether.scenarios.sim;

import io.bellwether.actors.server.ServerNode;
import io.bellwether.scenarios.drive.DrivenNode;
import io.bellwether.scenarios.drive.Link;
import io.bellwether.scenarios.drive.LinkBreaker;
import io.bellwether.scenarios.drive.World;
import io.bellwether.scenarios.model.Action;
import io.bellwether.scenarios.model.ClientOperation;
import io.bellwether.scenarios.model.LinkFault;

/** The simulator in the hands of a script. */
final class SimWorld implements World {

    private final SimCluster cluster;
    private final NodeLives lives;
    private final ClientScript clients;

    SimWorld(SimCluster cluster, NodeLives lives) {
        this.cluster = cluster;
        this.lives = lives;
        this.clients = new ClientScript(lives);
    }

    @Override
    public DrivenNode node(String name) {
        return cluster.node(name);
    }

    @Override
    public String slowness(double factor) {
        return "each message takes " + SimNode.perMessage(factor).toNanos() / 1000 + " µs";
    }

    @Override
    public LinkBreaker breaker(LinkFault fault, int number) {
        return new SimLinkFault(cluster.network(), "fault/" + number, LinkRules.of(fault));
    }

    @Override
    public long reset(Link link) {
        return cluster.network().reset(link.from(), link.to());
    }

    @Override
    public void elect(String server) {
        lives.server(server).ifPresent(node -> node.tell(new ServerNode.Elect("the script asked for one")));
    }

    @Override
    public void operate(ClientOperation operation) {
        clients.apply(operation);
    }

    @Override
    public void send(Action.Malformed malformed) {
        clients.apply(malformed);
    }
}
