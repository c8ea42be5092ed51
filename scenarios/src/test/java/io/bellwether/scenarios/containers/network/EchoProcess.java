package io.bellwether.scenarios.containers.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A program that sends back what it is sent, in whatever namespace it was started. */
public final class EchoProcess {

    private EchoProcess() {}

    /** @param arguments the address and the port to listen at */
    public static void main(String[] arguments) throws IOException {
        try (ServerSocket listening = new ServerSocket()) {
            listening.bind(new InetSocketAddress(InetAddress.getByName(arguments[0]), Integer.parseInt(arguments[1])));
            System.out.println("listening");
            while (true) {
                Socket socket = listening.accept();
                new Thread(() -> echo(socket)).start();
            }
        }
    }

    private static void echo(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException dropped) {
            // The test looks at the other end.
        }
    }
}
