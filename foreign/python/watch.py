"""Prints what is published, one JSON map a line, until it is ended. Usage: watch.py ADDRESS TOPIC..."""

import json
import sys

import msgpack
import zmq

if __name__ == "__main__":
    address, *topics = sys.argv[1:]
    subscriber = zmq.Context.instance().socket(zmq.SUB)
    subscriber.connect(address)
    for topic in topics:
        subscriber.setsockopt_string(zmq.SUBSCRIBE, topic)
    while True:
        topic, body = subscriber.recv_multipart()
        print(json.dumps({"topic": topic.decode(), **msgpack.unpackb(body, raw=False)}, ensure_ascii=False), flush=True)
