"""Raw sockets of libzmq for the tests of single rules. Every wait has an end, so that silence is a failure and not a hanging test."""

import itertools
import json
import os
import time

import msgpack
import zmq

PATIENCE_SECONDS = 30
_NUMBERS = itertools.count(1)
_RUN = f"{os.getpid():x}"


def url(variable, index=0):
    return os.environ[variable].split(",")[index]


def fresh(word):
    """A name that nobody has used at this cluster."""
    return f"{word}-{_RUN}-{next(_NUMBERS)}"


class Line:
    """A REQ socket to one node."""

    def __init__(self, address):
        self._socket = zmq.Context.instance().socket(zmq.REQ)
        self._socket.linger = 0
        self._socket.rcvtimeo = self._socket.sndtimeo = PATIENCE_SECONDS * 1000
        self._socket.connect(address)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._socket.close()

    def raw(self, frame):
        self._socket.send(frame)
        return self._socket.recv()

    def send(self, request):
        """A whole map, MessagePack both ways."""
        return msgpack.unpackb(self.raw(msgpack.packb(request)), raw=False)

    def send_json(self, request):
        return json.loads(self.raw(json.dumps(request).encode()))

    def ask(self, service, **data):
        """The usual request; returns data alone."""
        return self.send({"service": service, "data": {"timestamp": int(time.time()), **data}})["data"]


def hear(address, topic, publish):
    """Publishes until the subscriber has joined and something arrives; returns all frames of the first publication of just this topic."""
    with zmq.Context.instance().socket(zmq.SUB) as subscriber:
        subscriber.linger = 0
        subscriber.connect(address)
        subscriber.setsockopt_string(zmq.SUBSCRIBE, topic)
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            publish()
            while subscriber.poll(100):
                frames = subscriber.recv_multipart()
                if frames[0] == topic.encode():
                    return frames
    raise AssertionError(f"nothing was published at {topic!r} within {PATIENCE_SECONDS} s")
