package io.bellwether.runtime.sockets;

/** The contract over TCP on this machine. */
class ZeroMqSocketsTest extends SocketsContract {

    @Override
    World world() {
        return new ThisMachine();
    }
}
