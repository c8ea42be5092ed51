package io.bellwether.scenarios.containers.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/**
 * A program that talks to an {@link EchoProcess}, as it is told on its standard input: {@code connect}, or {@code ask BYTES}
 * over the newest connection, or {@code hear BYTES} of an answer that was late. It prints {@code ok MICROS}, {@code silence}, or
 * {@code error WHY}.
 */
public final class AskingProcess {

    private static final int PATIENCE_MILLIS = 1_500;

    private final InetSocketAddress server;
    private Socket socket = new Socket();

    private AskingProcess(InetSocketAddress server) {
        this.server = server;
    }

    /** @param arguments the address and the port of the other */
    public static void main(String[] arguments) throws IOException {
        AskingProcess asking = new AskingProcess(
                new InetSocketAddress(InetAddress.getByName(arguments[0]), Integer.parseInt(arguments[1])));
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("listening");
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] words = line.split(" ");
            long start = System.nanoTime();
            System.out.println(asking.obey(words[0], words.length > 1 ? Integer.parseInt(words[1]) : 0, start));
        }
    }

    private String obey(String command, int bytes, long start) {
        try {
            if (command.equals("connect")) {
                socket = new Socket();
                socket.setSoTimeout(PATIENCE_MILLIS);
                socket.connect(server, PATIENCE_MILLIS);
            } else {
                if (command.equals("ask")) {
                    socket.getOutputStream().write(new byte[bytes]);
                }
                int read = socket.getInputStream().readNBytes(bytes).length;
                if (read < bytes) {
                    return "error closed";
                }
            }
            return "ok " + (System.nanoTime() - start) / 1_000;
        } catch (SocketTimeoutException e) {
            return "silence";
        } catch (IOException e) {
            return "error " + e.getMessage();
        }
    }
}
