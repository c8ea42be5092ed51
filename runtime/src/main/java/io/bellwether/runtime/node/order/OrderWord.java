package io.bellwether.runtime.node.order;

import io.bellwether.runtime.node.order.NodeOrder.BreakDisk;
import io.bellwether.runtime.node.order.NodeOrder.CreateChannel;
import io.bellwether.runtime.node.order.NodeOrder.Disk;
import io.bellwether.runtime.node.order.NodeOrder.DriftClock;
import io.bellwether.runtime.node.order.NodeOrder.Elect;
import io.bellwether.runtime.node.order.NodeOrder.End;
import io.bellwether.runtime.node.order.NodeOrder.ListChannels;
import io.bellwether.runtime.node.order.NodeOrder.ListUsers;
import io.bellwether.runtime.node.order.NodeOrder.Login;
import io.bellwether.runtime.node.order.NodeOrder.Publish;
import io.bellwether.runtime.node.order.NodeOrder.ReadHistory;
import io.bellwether.runtime.node.order.NodeOrder.SendDirect;
import io.bellwether.runtime.node.order.NodeOrder.SendRaw;
import io.bellwether.runtime.node.order.NodeOrder.Start;
import io.bellwether.runtime.node.order.NodeOrder.StepClock;
import io.bellwether.runtime.node.order.NodeOrder.Subscribe;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** The word for each kind of order, and what its fields make. */
enum OrderWord {
    START(Start.class, line -> new Start(line.integer("atNanos"), line.integer("epochMicros"))),
    END(End.class, line -> new End()),
    CLOCK_STEP(StepClock.class, line -> new StepClock(line.integer("micros"))),
    CLOCK_DRIFT(DriftClock.class, line -> new DriftClock(line.integer("partsPerBillion"))),
    DISK(BreakDisk.class, line -> new BreakDisk(Disk.valueOf(line.text("fault")), line.truth("broken"))),
    ELECT(Elect.class, line -> new Elect()),
    LOGIN(Login.class, line -> new Login(line.text("user"))),
    USERS(ListUsers.class, line -> new ListUsers()),
    CHANNEL(CreateChannel.class, line -> new CreateChannel(line.text("channel"))),
    CHANNELS(ListChannels.class, line -> new ListChannels()),
    SUBSCRIBE(Subscribe.class, line -> new Subscribe(line.text("topic"))),
    PUBLISH(Publish.class, line -> new Publish(line.text("channel"), line.text("message"))),
    HISTORY(ReadHistory.class, line -> new ReadHistory(line.text("topic"), line.truth("channel"))),
    MESSAGE(SendDirect.class, line -> new SendDirect(line.text("to"), line.text("message"))),
    RAW(SendRaw.class, line -> new SendRaw(line.address("server"), line.bytes("frame")));

    /** The field that holds the word. */
    static final String FIELD = "order";

    private final Class<? extends NodeOrder> kind;
    private final Function<OrderFields, NodeOrder> reading;

    OrderWord(Class<? extends NodeOrder> kind, Function<OrderFields, NodeOrder> reading) {
        this.kind = kind;
        this.reading = reading;
    }

    static OrderWord of(NodeOrder order) {
        return Arrays.stream(values())
                .filter(word -> word.kind.isInstance(order))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no word for " + order));
    }

    /** @throws IllegalArgumentException if a field is missing or wrong, or there is no such order */
    static NodeOrder read(OrderFields line) {
        String word = line.text(FIELD);
        return Arrays.stream(values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no order \"" + word + "\""))
                .reading
                .apply(line);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
