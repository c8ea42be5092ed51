package io.bellwether.runtime.node.settings;

import io.bellwether.actors.client.BotSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The settings of a bot. */
final class BotReader implements RoleReader {

    private static final int MANY = 1_000_000;
    private static final BotSettings STANDARD = BotSettings.talking(List.of("geral", "avisos", "jogos"), 2);

    private static final Setting<List<String>> CHANNELS = Setting.of(
            "channels", Kinds.NAMES, STANDARD.channels(), "Where the bot talks; it creates those that are missing.");

    private static final Setting<Duration> RATE =
            Setting.of("rate", Kinds.perSecond(), STANDARD.interval(), "Messages a second within a burst.");

    private static final Setting<Integer> BURST = Setting.of(
            "burst", Kinds.whole(1, MANY), STANDARD.burst(), "Messages to one channel before the bot pauses.");

    private static final Setting<Duration> PAUSE = Setting.of(
            "pause",
            Kinds.duration(Duration.ofMillis(1)),
            STANDARD.pause(),
            "Time between two bursts, and before the bot tries again what failed.");

    private static final Setting<Long> SEED = Setting.optional(
            "seed", Kinds.seed(), "another one each time", "Decides the bot's name, and what it says where.");

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>(AskerKeys.ALL);
        all.addAll(List.of(CHANNELS, RATE, BURST, PAUSE, SEED));
        all.addAll(ProcessKeys.ALL);
        all.addAll(LimitKeys.ALL);
        all.addAll(RunnerKeys.ALL);
        return all;
    }

    @Override
    public RoleSettings read(Values values) {
        return new RoleSettings.Bot(
                ProcessKeys.read(values),
                AskerKeys.read(values),
                new BotSettings(values.get(CHANNELS), values.get(RATE), values.get(BURST), values.get(PAUSE)),
                LimitKeys.read(values),
                values.find(SEED));
    }
}
