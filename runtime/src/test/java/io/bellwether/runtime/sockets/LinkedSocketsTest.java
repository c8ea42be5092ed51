package io.bellwether.runtime.sockets;

/** The contract over TCP on this machine, through links: nobody can tell that they are there. */
class LinkedSocketsTest extends SocketsContract {

    @Override
    World world() {
        return new LinkedMachine();
    }
}
