"""How clients in the field write and read frames. A habit keeps its own Lamport clock, if it keeps one at all."""

import json
import time
from datetime import datetime, timezone

import msgpack


class Classic:
    """The first clients: plain MessagePack, whole seconds, the clock inside of data."""

    channel_key = "channel"

    def __init__(self):
        self.clock = 0

    def request(self, service, data):
        self.clock += 1
        return msgpack.packb({"service": service, "data": {**data, "timestamp": int(time.time()), "clock": self.clock}})

    def reply(self, frame):
        data = msgpack.unpackb(frame, raw=False)["data"]
        self.clock = max(self.clock, data["clock"]) + 1
        return data

    def publication(self, body):
        """Sender, text."""
        flat = msgpack.unpackb(body, raw=False)
        return flat.get("from", flat.get("user")), flat["message"]


class Text:
    """JSON, times as text, and no clock at all."""

    channel_key = "channel"

    def request(self, service, data):
        return json.dumps({"service": service, "data": {**data, "timestamp": datetime.now(timezone.utc).isoformat()}}).encode()

    def reply(self, frame):
        data = json.loads(frame)["data"]
        datetime.fromisoformat(data["timestamp"].replace("Z", "+00:00"))
        return data

    def publication(self, body):
        nested = msgpack.unpackb(body, raw=False)["data"]
        return nested.get("src", nested.get("user")), nested["message"]


class Binary:
    """From before MessagePack knew text: everything is bytes, the time a float, the clock beside data."""

    channel_key = "name"

    def __init__(self):
        self.clock = 0

    def request(self, service, data):
        self.clock += 1
        data = {key.encode(): value.encode() for key, value in data.items()}
        return msgpack.packb({b"service": service.encode(), b"data": {**data, b"timestamp": time.time()}, b"clock": self.clock})

    def reply(self, frame):
        reply = msgpack.unpackb(frame, raw=True, strict_map_key=False)
        self.clock = max(self.clock, reply[b"clock"]) + 1
        return _as_text(reply[b"data"])

    def publication(self, body):
        flat = _as_text(msgpack.unpackb(body, raw=True, strict_map_key=False))
        return flat.get("from", flat.get("user")), flat["message"]


def _as_text(value):
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, dict):
        return {_as_text(key): _as_text(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_as_text(each) for each in value]
    return value


ALL = {"classic": Classic, "text": Text, "binary": Binary}
