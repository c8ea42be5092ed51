package io.bellwether.scenarios.containers.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two network namespaces with a cable between them: somebody asks in the first, and in the second somebody answers. */
final class TwoHosts implements AutoCloseable {

    static final String CLIENT = "client";
    static final String SERVER = "server";
    private static final String PORT = "5555";
    private static final String CLIENT_ADDRESS = "10.213.250.2";
    private static final String SERVER_ADDRESS = "10.213.250.3";

    private final List<Process> processes = new ArrayList<>();
    private final Namespace client;
    private final Namespace server;
    private final Process asking;
    private final BufferedReader said;

    TwoHosts() throws IOException {
        Process first = holder();
        Process second = holder();
        client = Namespace.of(first.pid());
        server = Namespace.of(second.pid());
        client.run(words("ip link add eth0 type veth peer name eth0 netns " + second.pid()), "");
        giveAddress(client, CLIENT_ADDRESS);
        giveAddress(server, SERVER_ADDRESS);
        Retransmission.hasten(client, 0.1);
        Retransmission.hasten(server, 0.1);
        awaitWord(program(second, EchoProcess.class), "listening");
        asking = program(first, AskingProcess.class);
        said = awaitWord(asking, "listening");
    }

    Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        places.put(CLIENT, new Place(CLIENT_ADDRESS, client));
        places.put(SERVER, new Place(SERVER_ADDRESS, server));
        return places;
    }

    /** What the client says after it was told this. */
    String tell(String command) throws IOException {
        asking.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
        asking.getOutputStream().flush();
        return said.readLine();
    }

    private Process holder() throws IOException {
        Process holder = started("unshare", "--net", "sh", "-c", "echo ready; exec sleep 300");
        awaitWord(holder, "ready");
        return holder;
    }

    private Process program(Process holder, Class<?> program) throws IOException {
        return started(
                "nsenter",
                "--target",
                Long.toString(holder.pid()),
                "--net",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                SERVER_ADDRESS,
                PORT);
    }

    private Process started(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        processes.add(process);
        return process;
    }

    private static BufferedReader awaitWord(Process process, String word) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(lines.readLine()).isEqualTo(word);
        return lines;
    }

    private static void giveAddress(Namespace namespace, String address) {
        namespace.run(words("ip address add " + address + "/24 dev eth0"), "");
        namespace.run(words("ip link set eth0 up"), "");
    }

    private static List<String> words(String command) {
        return List.of(command.split(" "));
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
    }
}
