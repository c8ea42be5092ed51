package io.bellwether.scenarios.containers.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The end of what a container wrote on its outputs. */
final class LastWords {

    private static final int LINES = 20;
    private static final long PATIENCE_SECONDS = 5;

    private final DockerClient client;

    LastWords(DockerClient client) {
        this.client = client;
    }

    /** Empty if the engine does not tell in time. */
    String of(String id) {
        Collected collected = client.logContainerCmd(id)
                .withStdOut(true)
                .withStdErr(true)
                .withTail(LINES)
                .exec(new Collected());
        try {
            collected.awaitCompletion(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return collected.text();
    }

    private static final class Collected extends ResultCallback.Adapter<Frame> {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void onNext(Frame frame) {
            bytes.writeBytes(frame.getPayload());
        }

        private String text() {
            return bytes.toString(StandardCharsets.UTF_8).strip();
        }
    }
}
