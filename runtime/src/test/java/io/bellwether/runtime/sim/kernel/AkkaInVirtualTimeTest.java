package io.bellwether.runtime.sim.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.SupervisorStrategy;
import akka.actor.typed.javadsl.AskPattern;
import akka.actor.typed.javadsl.Behaviors;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import scala.reflect.ClassTag;
import scala.util.Try;

/** Each facility of Akka that depends on a scheduler or a dispatcher, as its users know it, but in virtual time. */
class AkkaInVirtualTimeTest {
    private static final Duration TEN_MILLIS = Duration.ofMillis(10);

    private Simulation simulation;
    private Journal journal;

    record Question(String text, ActorRef<String> replyTo) {}

    @BeforeEach
    void begin() {
        simulation = Simulation.withSeed(1);
        journal = new Journal(simulation);
    }

    @AfterEach
    void end() {
        simulation.close();
    }

    @Test
    void aSingleTimerFiresOnce() {
        simulation.spawn(
                Behaviors.<String>withTimers(timers -> {
                    timers.startSingleTimer("once", TEN_MILLIS);
                    return journal.actor();
                }),
                "actor");
        simulation.runFor(Duration.ofSeconds(1));
        assertThat(journal.entries()).containsExactly("0ms started", "10ms once");
    }

    @Test
    void aTimerAtAFixedDelayFiresAgainAndAgain() {
        simulation.spawn(journal.ticking(TEN_MILLIS), "actor");
        simulation.runFor(Duration.ofMillis(35));
        assertThat(journal.entries()).containsExactly("0ms started", "10ms tick", "20ms tick", "30ms tick");
    }

    @Test
    void aTimerAtAFixedRateMakesUpForAPause() {
        SimProcess process = simulation.process("server");
        process.spawn(
                Behaviors.<String>withTimers(timers -> {
                    timers.startTimerAtFixedRate("tick", TEN_MILLIS);
                    return journal.actor();
                }),
                "actor");
        simulation.after(Duration.ofMillis(15), process::pause);
        simulation.after(Duration.ofMillis(35), process::resume);
        simulation.runFor(Duration.ofMillis(45));
        assertThat(journal.entries())
                .containsExactly("0ms started", "10ms tick", "35ms tick", "35ms tick", "40ms tick");
    }

    @Test
    void aCancelledTimerStaysSilentAndDoesNotMoveTime() {
        simulation.spawn(
                Behaviors.<String>withTimers(timers -> {
                    timers.startSingleTimer("never", TEN_MILLIS);
                    timers.cancel("never");
                    return journal.actor();
                }),
                "actor");
        simulation.runUntilIdle();
        assertThat(journal.entries()).containsExactly("0ms started");
        assertThat(simulation.now()).isZero();
    }

    @Test
    void askIsAnsweredWithoutTimePassing() {
        ActorRef<Question> answerer = simulation.spawn(
                Behaviors.receiveMessage(question -> {
                    question.replyTo().tell("answer to " + question.text());
                    return Behaviors.same();
                }),
                "answerer");
        simulation.spawn(asker(answerer), "asker");
        simulation.runUntilIdle();
        assertThat(journal.entries()).containsExactly("0ms Success(answer to life)");
    }

    @Test
    void askTimesOutInVirtualTime() {
        ActorRef<Question> silent = simulation.spawn(Behaviors.ignore(), "silent");
        simulation.spawn(asker(silent), "asker");
        simulation.runUntilIdle();
        assertThat(journal.entries()).hasSize(1);
        assertThat(journal.entries().get(0)).startsWith("3000ms Failure(java.util.concurrent.TimeoutException");
    }

    @Test
    @Timeout(20)
    void theJavaFlavourOfAskIsRefusedSinceItAnswersOnThreadsOfTheJdk() {
        ActorRef<Question> silent = simulation.spawn(Behaviors.ignore(), "silent");
        simulation.spawn(
                Behaviors.<String>setup(context -> {
                    context.ask(
                            String.class,
                            silent,
                            TEN_MILLIS,
                            (ActorRef<String> replyTo) -> new Question("life", replyTo),
                            (answer, failure) -> "answered");
                    return Behaviors.ignore();
                }),
                "asker");
        assertThatThrownBy(() -> {
                    while (true) {
                        simulation.runFor(TEN_MILLIS);
                    }
                })
                .isInstanceOf(ForeignThreadException.class);
    }

    @Test
    void askFromOutsideIsAnsweredWhileTheSimulationRuns() {
        ActorRef<Question> answerer = simulation.spawn(
                Behaviors.receiveMessage(question -> {
                    question.replyTo().tell("yes");
                    return Behaviors.same();
                }),
                "answerer");
        CompletionStage<String> answer = AskPattern.ask(
                answerer, replyTo -> new Question("there?", replyTo), Duration.ofSeconds(3), simulation.scheduler());
        simulation.runUntilIdle();
        assertThat(answer.toCompletableFuture()).isCompletedWithValue("yes");
    }

    @Test
    void receiveTimeoutComesAfterSilence() {
        ActorRef<String> actor = simulation.spawn(
                Behaviors.setup(context -> {
                    context.setReceiveTimeout(TEN_MILLIS, "silence");
                    return Behaviors.receiveMessage(message -> {
                        journal.note(message);
                        if (message.equals("silence")) {
                            context.cancelReceiveTimeout();
                        }
                        return Behaviors.same();
                    });
                }),
                "actor");
        simulation.deliverAfter(7_000_000, actor, "noise");
        simulation.runUntilIdle();
        assertThat(journal.entries()).containsExactly("7ms noise", "17ms silence");
    }

    @Test
    void stashedMessagesComeBackInOrder() {
        ActorRef<String> actor = simulation.spawn(
                Behaviors.withStash(
                        10,
                        stash -> Behaviors.receiveMessage(message -> {
                            if (message.equals("open")) {
                                return stash.unstashAll(journal.actor());
                            }
                            stash.stash(message);
                            return Behaviors.same();
                        })),
                "actor");
        actor.tell("one");
        actor.tell("two");
        simulation.deliverAfter(5_000_000, actor, "open");
        simulation.runUntilIdle();
        assertThat(journal.entries()).containsExactly("5ms started", "5ms one", "5ms two");
    }

    @Test
    void aSupervisedActorIsRestartedAndThatIsNoFailureOfTheRun() {
        Behavior<String> fragile = Behaviors.setup(context -> {
            journal.note("started");
            return Behaviors.receiveMessage(message -> {
                throw new IllegalArgumentException(message);
            });
        });
        ActorRef<String> actor = simulation.spawn(
                Behaviors.supervise(fragile)
                        .onFailure(SupervisorStrategy.restartWithBackoff(TEN_MILLIS, TEN_MILLIS, 0)),
                "actor");
        actor.tell("break");
        simulation.runUntilIdle();
        assertThat(journal.entries()).containsExactly("0ms started", "10ms started");
        assertThat(simulation.failures()).isEmpty();
    }

    /** The Scala flavour of ask, which answers by way of the actor's own dispatcher. */
    private Behavior<String> asker(ActorRef<Question> whom) {
        return Behaviors.setup(context -> {
            context.asScala()
                    .ask(
                            whom,
                            (ActorRef<String> replyTo) -> new Question("life", replyTo),
                            (Try<String> answer) -> answer.toString(),
                            akka.util.Timeout.create(Duration.ofSeconds(3)),
                            ClassTag.apply(String.class));
            return Behaviors.receiveMessage(message -> {
                journal.note(message);
                return Behaviors.same();
            });
        });
    }
}
