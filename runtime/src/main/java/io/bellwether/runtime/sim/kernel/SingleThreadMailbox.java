package io.bellwether.runtime.sim.kernel;

import akka.actor.ActorRef;
import akka.actor.ActorSystem;
import akka.dispatch.Envelope;
import akka.dispatch.MailboxType;
import akka.dispatch.MessageQueue;
import akka.dispatch.ProducesMessageQueue;
import akka.dispatch.UnboundedMessageQueueSemantics;
import com.typesafe.config.Config;
import java.util.ArrayDeque;
import scala.Option;

/** The mailbox of every actor in a kernel: there is one thread, so that the queue need not be concurrent. */
public final class SingleThreadMailbox implements MailboxType, ProducesMessageQueue<SingleThreadMailbox.Messages> {
    /** Called by Akka. */
    public SingleThreadMailbox(ActorSystem.Settings settings, Config config) {}

    @Override
    public MessageQueue create(Option<ActorRef> owner, Option<ActorSystem> system) {
        return new Messages(owner.isDefined() ? StepHash.ofPath(owner.get().path()) : StepHash.NOBODY);
    }

    static final class Messages implements MessageQueue, UnboundedMessageQueueSemantics {
        private static final int EXPECTED = 3;

        private final ArrayDeque<Envelope> envelopes = new ArrayDeque<>(EXPECTED);
        private final long ownerHash;

        private Messages(long ownerHash) {
            this.ownerHash = ownerHash;
        }

        /** What the owner adds to a {@link StepHash}: kept here, since with each step comes a mailbox. */
        long ownerHash() {
            return ownerHash;
        }

        @Override
        public void enqueue(ActorRef receiver, Envelope envelope) {
            envelopes.add(envelope);
        }

        /** @return null where there is none, as Akka asks */
        @Override
        public Envelope dequeue() {
            return envelopes.poll();
        }

        @Override
        public int numberOfMessages() {
            return envelopes.size();
        }

        @Override
        public boolean hasMessages() {
            return !envelopes.isEmpty();
        }

        @Override
        public void cleanUp(ActorRef owner, MessageQueue deadLetters) {
            while (!envelopes.isEmpty()) {
                deadLetters.enqueue(owner, envelopes.poll());
            }
        }
    }
}
