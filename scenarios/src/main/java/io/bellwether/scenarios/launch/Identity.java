package io.bellwether.scenarios.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which process is meant: a number that was a process's yesterday may be another one's today.
 *
 * @param pid the system's number of it
 * @param started when it began, as the system says
 */
public record Identity(long pid, Instant started) {

    /** The system reckons the start from when it booted itself, and corrects that a little as it corrects its clock. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** Empty if it has ended already. */
    public static Optional<Identity> of(ProcessHandle process) {
        return process.info().startInstant().map(started -> new Identity(process.pid(), started));
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isMeant);
    }

    private boolean isMeant(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(began -> Duration.between(began, started).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }

    /** One line, which {@link #parse} understands. */
    public String line() {
        return pid + " " + started.toEpochMilli();
    }

    /** Empty if the text is none, for want of its end perhaps. */
    public static Optional<Identity> parse(String line) {
        String[] words = line.strip().split(" ");
        try {
            return words.length == 2
                    ? Optional.of(
                            new Identity(Long.parseLong(words[0]), Instant.ofEpochMilli(Long.parseLong(words[1]))))
                    : Optional.empty();
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
