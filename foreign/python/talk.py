"""Talks with everybody until everybody has answered: see ../README.md. Usage: talk.py HABIT NAME PEER[,PEER...]"""

import os
import sys
import threading

import zmq

import habits

ROOM = "todos"
PAUSE_SECONDS = 0.2


class Talker:
    def __init__(self, habit, name, peers):
        self.habit = habit
        self.name = name
        self.peers = peers
        context = zmq.Context.instance()
        self.requests = context.socket(zmq.REQ)
        self.requests.connect(os.environ["SERVER_URL"])
        self.publications = context.socket(zmq.SUB)
        self.publications.connect(os.environ["BROKER_URL"])
        for topic in (ROOM, name):
            self.publications.setsockopt_string(zmq.SUBSCRIBE, topic)
        self.read = {ROOM: set(), name: set()}

    def ask(self, service, **data):
        self.requests.send(self.habit.request(service, data))
        return self.habit.reply(self.requests.recv())

    def arrive(self):
        expect(self.ask("login", user=self.name)["status"], "sucesso")
        for channel in (ROOM, "sala-" + self.name):
            created = self.ask("channel", **{self.habit.channel_key: channel})
            if created["status"] != "sucesso":
                expect(created["description"], "Canal já existe")
        if self.name not in self.ask("users")["users"]:
            raise ValueError("the list of users lacks " + self.name)
        if ROOM not in self.ask("channels")["channels"]:
            raise ValueError("the list of channels lacks " + ROOM)

    def say(self):
        answer = self.ask("publish", user=self.name, message="olá de " + self.name, **{self.habit.channel_key: ROOM})
        expect(answer["status"], "OK")
        for peer in self.peers:
            # Until that user is known at this server, it is an error: the next round tries again.
            self.ask("message", src=self.name, dst=peer, message="oi, " + peer)

    def listen(self):
        while self.publications.poll(0):
            topic, body = self.publications.recv_multipart()
            topic = topic.decode()
            # A subscription is a prefix: what is somebody else's is none of ours.
            if topic in self.read:
                sender, text = self.habit.publication(body)
                expect(text, "olá de " + sender if topic == ROOM else "oi, " + self.name)
                self.read[topic].add(sender)

    def is_complete(self):
        return all(senders >= self.peers for senders in self.read.values())


def expect(found, wanted):
    if found != wanted:
        raise ValueError(f"expected {wanted!r}, but it is {found!r}")


def main(habit, name, peers):
    ended = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), ended.set()), daemon=True).start()
    talker = Talker(habits.ALL[habit](), name, set(peers.split(",")))
    talker.arrive()
    told = False
    while not ended.wait(PAUSE_SECONDS):
        talker.say()
        talker.listen()
        if talker.is_complete() and not told:
            print("complete", flush=True)
            told = True


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except Exception as problem:
        sys.exit(f"failed: {type(problem).__name__}: {problem}")
    finally:
        zmq.Context.instance().destroy(linger=0)
