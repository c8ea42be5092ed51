"""Golden frames as Python clients pack them. See README.md."""

import json
import sys
from datetime import datetime, timezone

import msgpack

NOW = datetime(2025, 10, 9, 8, 53, 20, 500000, tzinfo=timezone.utc)


def block(name, kind, expect, value, stamp=(0, -1), style="SECONDS", encode=msgpack.packb, form="MESSAGE_PACK"):
    print(f"name: {name}")
    print(f"as: {kind}")
    print(f"expect: {expect}")
    print(f"stamp: Stamp[epochMicros={stamp[0]}, clock={stamp[1]}]")
    print(f"dialect: {form} {style}")
    print(f"frame: {encode(value).hex()}")
    print()


def old(value):
    """The packer of msgpack 0.4: text and binary are both `raw`."""
    return msgpack.packb(value, use_bin_type=False)


def as_json(value):
    return json.dumps(value, ensure_ascii=False).encode()


print("# python3-msgpack", ".".join(map(str, msgpack.version)))
print()
SECONDS = int(NOW.timestamp())
WHOLE = (SECONDS * 1_000_000, -1)
HALF = (SECONDS * 1_000_000 + 500_000, -1)

block("a login with integer seconds", "request", "Login[user=alice]",
      {"service": "login", "data": {"user": "alice", "timestamp": SECONDS}}, WHOLE)
block("a login with a float timestamp, as time.time() gives it", "request", "Login[user=joão]",
      {"service": "login", "data": {"user": "joão", "timestamp": NOW.timestamp()}}, HALF, "FLOAT_SECONDS")
block("a login with datetime.now().isoformat(), without a zone", "request", "Login[user=alice]",
      {"service": "login", "data": {"user": "alice", "timestamp": NOW.replace(tzinfo=None).isoformat()}}, HALF,
      "ISO_8601")
block("a login with isoformat() and a zone", "request", "Login[user=alice]",
      {"service": "login", "data": {"user": "alice", "timestamp": NOW.isoformat()}}, HALF, "ISO_8601")
block("text that was encoded by hand comes as bin", "request", "CreateChannel[channel=geral]",
      {b"service": b"channel", b"data": {b"channel": b"geral", b"timestamp": SECONDS}}, WHOLE)
block("the old packer without str8", "request",
      "Publish[user=bob, channel=geral, message=" + "x" * 40 + ", id=Optional.empty]",
      {"service": "publish", "data": {"user": "bob", "channel": "geral", "message": "x" * 40, "timestamp": SECONDS}},
      WHOLE, encode=old)
block("a float32 timestamp", "request", "ListUsers[]",
      {"service": "users", "data": {"timestamp": 1024.5}}, (1_024_500_000, -1), "FLOAT_SECONDS",
      encode=lambda value: msgpack.packb(value, use_single_float=True))
block("a request in JSON", "request", "SendDirect[src=joão, dst=ana, message=olá ✓, id=Optional.empty]",
      {"service": "message", "data": {"src": "joão", "dst": "ana", "message": "olá ✓", "timestamp": NOW.timestamp(),
                                      "clock": 3}}, (HALF[0], 3), "FLOAT_SECONDS", encode=as_json, form="JSON")
block("a clock outside of data", "request", "ListChannels[]",
      {"service": "channels", "data": {"timestamp": SECONDS}, "clock": 70000}, (WHOLE[0], 70000))
block("None where there is nothing to say", "request", "AskRank[user=server-1, address=Optional.empty]",
      {"service": "rank", "data": {"user": "server-1", "address": None, "timestamp": None}})
block("no data at all", "request", "ListUsers[]", {"service": "users"})
block("a clock that is a float", "request", "malformed data.clock: esperava inteiro",
      {"service": "users", "data": {"timestamp": SECONDS, "clock": 4.0}}, WHOLE)
block("a clock that is None", "request", "malformed data.clock: esperava inteiro, veio nulo",
      {"service": "users", "data": {"timestamp": SECONDS, "clock": None}}, WHOLE)
block("a clock too large for anyone", "request", "malformed data.clock: 9223372036854775807 fora do intervalo",
      {"service": "users", "data": {"timestamp": SECONDS, "clock": 2**64 - 1}}, WHOLE)
block("a list for a map", "request", "malformed o quadro não é um mapa: veio lista", ["login", "alice"])
block("datetime as the extension type of timestamps", "request", "malformed timestamp: esperava número ou texto",
      {"service": "users", "data": {"timestamp": NOW}}, encode=lambda value: msgpack.packb(value, datetime=True))
block("a rank from another reference", "reply", "Ranked[rank=3]",
      {"service": "rank", "data": {"rank": 3, "timestamp": SECONDS, "clock": 9}}, (WHOLE[0], 9))
block("a list from another reference", "reply",
      "Servers[list=[ServerEntry[name=s1, rank=1, address=Optional.empty],"
      " ServerEntry[name=s2, rank=2, address=Optional[tcp://s2:5555]]]]",
      {"service": "list", "data": {"list": [{"name": "s1", "rank": 1, "up": True},
                                            {"address": "tcp://s2:5555", "rank": 2, "name": "s2"}],
                                   "timestamp": SECONDS, "clock": 9}}, (WHOLE[0], 9))
block("a clock in whole seconds", "reply", "ClockReading[epochMicros=1760000000000000, fine=false]",
      {"service": "clock", "data": {"time": SECONDS, "timestamp": SECONDS, "clock": 9}}, (WHOLE[0], 9))
block("an error", "reply", "Refused[service=login, reason=Usuário já existe]",
      {"service": "login", "data": {"status": "erro", "timestamp": SECONDS, "description": "Usuário já existe"}}, WHOLE)
block("a flat publication", "publication geral",
      "ChannelMessage[user=bob, channel=geral, message=oi, id=Optional.empty, server=Optional.empty]",
      {"user": "bob", "message": "oi", "timestamp": SECONDS, "clock": 5}, (WHOLE[0], 5))
block("a flat direct message", "publication ana",
      "DirectMessage[src=bob, dst=ana, message=oi, id=Optional.empty, server=Optional.empty]",
      {"from": "bob", "message": "oi", "timestamp": SECONDS, "clock": 5}, (WHOLE[0], 5))
block("an announcement without an epoch", "publication servers",
      "CoordinatorAnnounced[coordinator=s3, epoch=OptionalLong.empty, rank=OptionalLong.empty]",
      {"service": "election", "data": {"coordinator": "s3", "timestamp": SECONDS, "clock": 5}}, (WHOLE[0], 5))
sys.stdout.flush()
