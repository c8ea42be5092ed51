package io.bellwether.scenarios.containers.network;

import java.util.ArrayList;
import java.util.List;

/** A network namespace, and the system's tools at work in it. */
@FunctionalInterface
public interface Namespace {

    /**
     * @param input what the tool reads on its standard input
     * @return what it printed
     * @throws CommandFailedException if it says that it failed
     */
    String run(List<String> command, String input);

    /** That of a process of this machine. Only root may enter it. */
    static Namespace of(long process) {
        return entered(List.of("nsenter", "--target", Long.toString(process), "--net"));
    }

    /** A new one for each command, which is gone with it: to find out what works. */
    static Namespace fresh() {
        return entered(List.of("unshare", "--net"));
    }

    private static Namespace entered(List<String> door) {
        return (command, input) -> {
            List<String> whole = new ArrayList<>(door);
            whole.addAll(command);
            return Tool.run(whole, input);
        };
    }
}
