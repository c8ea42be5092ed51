"""Every rule of the wire that clients rely on, each through a socket of libzmq. What it needs to know is in ../README.md."""

import json
import struct
import time
import unittest
from datetime import datetime

import msgpack
import zmq

import tap
from wire import Line, fresh, hear, url

MAX_CLOCK = 2**53


class AtOneServer(unittest.TestCase):
    """With a line to the first server."""

    def setUp(self):
        self.server = Line(url("SERVER_URL"))
        self.addCleanup(self.server.__exit__)

    def user(self):
        name = fresh("ana")
        self.assertEqual("sucesso", self.server.ask("login", user=name)["status"])
        return name

    def channel(self):
        name = fresh("sala")
        self.assertEqual("sucesso", self.server.ask("channel", channel=name)["status"])
        return name

    def history(self, line=None, **of):
        return [each["message"] for each in (line or self.server).ask("history", limit=100, **of)["messages"]]


class Rule1Json(AtOneServer):
    def test_json_is_answered_in_json_and_messagepack_in_messagepack_on_one_socket(self):
        for _ in range(2):
            self.assertIn("users", self.server.send_json({"service": "users", "data": {"timestamp": 1}})["data"])
            self.assertIn("users", self.server.send({"service": "users", "data": {"timestamp": 1}})["data"])

    def test_broken_json_is_refused_in_json(self):
        self.assertEqual("erro", json.loads(self.server.raw(b'{"service": "users", "data": {'))["data"]["status"])

    def test_what_json_stores_messagepack_reads(self):
        user, channel = self.user(), self.channel()
        data = {"user": user, "channel": channel, "message": "olá ✓ 😀", "timestamp": 1}
        self.assertEqual("OK", self.server.send_json({"service": "publish", "data": data})["data"]["status"])
        self.assertEqual(["olá ✓ 😀"], self.history(channel=channel))


class Rule2Timestamps(AtOneServer):
    def timestamp_for(self, sent):
        return self.server.send({"service": "users", "data": {"timestamp": sent, "clock": 1}})["data"]["timestamp"]

    def test_whole_seconds_are_answered_in_whole_seconds(self):
        answered = self.timestamp_for(int(time.time()))
        self.assertIsInstance(answered, int)
        self.assertAlmostEqual(time.time(), answered, delta=60)

    def test_milliseconds_are_answered_in_milliseconds(self):
        answered = self.timestamp_for(int(time.time() * 1000))
        self.assertIsInstance(answered, int)
        self.assertAlmostEqual(time.time() * 1000, answered, delta=60_000)

    def test_a_float_is_answered_with_a_float(self):
        answered = self.timestamp_for(time.time())
        self.assertIsInstance(answered, float)
        self.assertAlmostEqual(time.time(), answered, delta=60)

    def test_text_is_answered_with_text(self):
        answered = self.timestamp_for("2025-10-09T08:53:20")
        self.assertAlmostEqual(time.time(), datetime.fromisoformat(answered.replace("Z", "+00:00")).timestamp(), delta=60)

    def test_an_error_has_a_timestamp_of_the_same_kind(self):
        reply = self.server.send({"service": "login", "data": {"user": "", "timestamp": int(time.time() * 1000)}})
        self.assertEqual("erro", reply["data"]["status"])
        self.assertAlmostEqual(time.time() * 1000, reply["data"]["timestamp"], delta=60_000)


class Rule3Clocks(AtOneServer):
    def clock_after(self, request):
        reply = self.server.send(request)
        self.assertEqual(reply["data"]["clock"], reply["clock"], "the clock is the same in both places")
        return reply["clock"]

    def now(self):
        return self.clock_after({"service": "users", "data": {"timestamp": 1}})

    def test_a_clock_within_data_is_merged(self):
        ahead = self.now() + 1_000
        self.assertGreater(self.clock_after({"service": "users", "data": {"timestamp": 1, "clock": ahead}}), ahead)

    def test_a_clock_beside_data_is_merged(self):
        ahead = self.now() + 1_000
        self.assertGreater(self.clock_after({"service": "users", "data": {"timestamp": 1}, "clock": ahead}), ahead)

    def test_without_a_clock_the_server_only_ticks(self):
        first = self.now()
        second = self.now()
        self.assertGreater(second, first)
        self.assertLess(second, first + 1_000)

    def test_an_absurd_clock_is_refused_and_not_merged(self):
        for absurd in (-1, MAX_CLOCK + 1, 1.5, "7"):
            reply = self.server.send({"service": "users", "data": {"timestamp": 1, "clock": absurd}})
            self.assertEqual("erro", reply["data"]["status"], f"clock {absurd!r}")
        self.assertLess(self.now(), MAX_CLOCK // 2)


class Rule4Channels(AtOneServer):
    def test_a_channel_is_created_and_published_to_by_the_key_name(self):
        user, channel = self.user(), fresh("sala")
        self.assertEqual("sucesso", self.server.ask("channel", name=channel)["status"])
        self.assertIn(channel, self.server.ask("channels")["channels"])
        self.assertEqual("OK", self.server.ask("publish", user=user, name=channel, message="oi")["status"])
        self.assertEqual(["oi"], self.history(channel=channel))

    def test_the_first_course_text_finds_the_channels_under_users(self):
        channel = self.channel()
        answer = self.server.ask("channels")
        self.assertIn(channel, answer["channels"])
        self.assertEqual(answer["channels"], answer["users"])


class Rule5Replies(AtOneServer):
    MALFORMED = {
        "the byte C1": b"\xc1",
        "nothing": b"",
        "no map": msgpack.packb([1, 2, 3]),
        "a map without a service": msgpack.packb({"data": {}}),
        "an unknown service": msgpack.packb({"service": "dance", "data": {}}),
        "a service of another type": msgpack.packb({"service": 7, "data": {}}),
        "data of another type": msgpack.packb({"service": "login", "data": "ana"}),
        "a field of another type": msgpack.packb({"service": "login", "data": {"user": 7, "timestamp": 1}}),
        "half a frame": msgpack.packb({"service": "login", "data": {"user": "ana"}})[:-3],
        "more than one value": msgpack.packb({"service": "users", "data": {}}) * 2,
        "a map that claims four billion entries": b"\xdf\xff\xff\xff\xff",
        "a text that claims four billion bytes": b"\xdb" + struct.pack(">I", 2**32 - 1),
        "a deep nest": b"\x91" * 10_000 + b"\x01",
        "a key that stands twice": b"\x82" + msgpack.packb("service") + msgpack.packb("users") + msgpack.packb("service") + msgpack.packb("login"),
    }

    def assert_complete(self, reply, what):
        self.assertIn("service", reply, what)
        self.assertIsInstance(reply["clock"], int, what)
        for field in ("status", "description", "message", "timestamp", "clock"):
            self.assertIn(field, reply["data"], what)

    def test_every_reply_has_all_that_clients_read_without_looking(self):
        for service in ("users", "channels", "clock"):
            self.assert_complete(self.server.send({"service": service, "data": {"timestamp": 1}}), service)
        self.assert_complete(self.server.send({"service": "login", "data": {"user": fresh("ana")}}), "login")

    def test_whatever_is_malformed_is_answered_with_a_complete_error_and_nothing_is_stored(self):
        for variable in ("SERVER_URL", "REFERENCE_URL", "PROXY_URL"):
            with Line(url(variable)) as node:
                for what, frame in self.MALFORMED.items():
                    reply = msgpack.unpackb(node.raw(frame), raw=False)
                    self.assert_complete(reply, f"{what}, to {variable}")
                    self.assertEqual("erro", reply["data"]["status"], f"{what}, to {variable}")
                    self.assertTrue(reply["data"]["description"], f"{what}, to {variable}")
        self.assertNotIn("", self.server.ask("users")["users"])

    def test_a_frame_that_is_too_large_is_refused_by_the_limit_s_name(self):
        answer = self.server.ask("users", ballast="x" * (1 << 21))
        self.assertEqual("erro", answer["status"])
        self.assertIn("maxFrameBytes", answer["description"])


class Rule6Publications(AtOneServer):
    def test_a_publication_is_flat_and_nested_at_once(self):
        user, channel = self.user(), self.channel()
        frames = hear(url("BROKER_URL"), channel, lambda: self.server.ask("publish", user=user, channel=channel, message="olá"))
        self.assertEqual(2, len(frames))
        body = msgpack.unpackb(frames[1], raw=False)
        self.assertEqual("publish", body["service"])
        for form in (body, body["data"]):
            self.assertEqual((user, channel, "olá"), (form["user"], form["channel"], form["message"]))
            self.assertIsInstance(form["timestamp"], int)
            self.assertIsInstance(form["clock"], int)

    def test_a_direct_message_has_both_names_of_its_sender(self):
        source, target = self.user(), self.user()
        frames = hear(url("BROKER_URL"), target, lambda: self.server.ask("message", src=source, dst=target, message="oi"))
        body = msgpack.unpackb(frames[1], raw=False)
        self.assertEqual("message", body["service"])
        self.assertEqual((source, source, target, "oi"), (body["from"], body["src"], body["dst"], body["message"]))
        self.assertEqual((source, target, "oi"), (body["data"]["src"], body["data"]["dst"], body["data"]["message"]))

    def test_a_subscription_is_a_prefix_so_a_client_must_compare(self):
        user, short = self.user(), self.channel()
        longer = short + "-mais"
        self.server.ask("channel", channel=longer)
        frames = hear(url("BROKER_URL"), short, lambda: self.server.ask("publish", user=user, channel=short, message="curta"))
        self.assertEqual(short.encode(), frames[0])
        with zmq.Context.instance().socket(zmq.SUB) as subscriber:
            subscriber.linger = 0
            subscriber.connect(url("BROKER_URL"))
            subscriber.setsockopt_string(zmq.SUBSCRIBE, short)
            end = time.monotonic() + 30
            while time.monotonic() < end:
                self.server.ask("publish", user=user, channel=longer, message="longa")
                if subscriber.poll(100):
                    self.assertEqual(longer.encode(), subscriber.recv_multipart()[0])
                    return
        self.fail("the prefix never matched")


class Rule7OneAddress(AtOneServer):
    def test_everything_works_through_one_address(self):
        user, channel = fresh("ana"), fresh("sala")
        with Line(url("PROXY_URL")) as proxy:
            self.assertEqual("sucesso", proxy.ask("login", user=user)["status"])
            self.assertEqual("sucesso", proxy.ask("channel", channel=channel)["status"])
            self.assert_listed(proxy, "users", user)
            self.assert_listed(proxy, "channels", channel)
            frames = hear(url("BROKER_URL"), channel, lambda: proxy.ask("publish", user=user, channel=channel, message="oi"))
            self.assertEqual("oi", msgpack.unpackb(frames[1], raw=False)["message"])
            self.assertEqual("OK", proxy.ask("message", src=user, dst=user, message="a mim")["status"])
            self.assertEqual(["a mim"], self.history(proxy, user=user))

    def assert_listed(self, proxy, service, name):
        """Sooner or later: a list comes from any of the servers, also from one that is yet to hear of the name."""
        end = time.monotonic() + 30
        while name not in proxy.ask(service)[service]:
            self.assertLess(time.monotonic(), end, f"{name} never was among the {service}")

    def test_json_passes_through_it_too(self):
        with Line(url("PROXY_URL")) as proxy:
            self.assertIn("channels", proxy.send_json({"service": "channels", "data": {"timestamp": "2025-10-09T08:53:20Z"}})["data"])


class Logins(AtOneServer):
    def test_an_empty_or_reserved_name_is_refused_with_a_description(self):
        for name in ("", "servers"):
            answer = self.server.ask("login", user=name)
            self.assertEqual("erro", answer["status"], name)
            self.assertTrue(answer["description"], name)

    def test_a_person_who_comes_back_is_let_in(self):
        name = self.user()
        self.assertEqual("sucesso", self.server.ask("login", user=name)["status"])
        self.assertEqual(1, self.server.ask("users")["users"].count(name))

    def test_where_logins_are_unique_the_second_is_refused_in_the_original_s_words(self):
        with Line(url("STRICT_URL")) as strict:
            name = fresh("ana")
            self.assertEqual("sucesso", strict.ask("login", user=name)["status"])
            answer = strict.ask("login", user=name)
            self.assertEqual(("erro", "Usuário já existe"), (answer["status"], answer["description"]))

    def test_a_stranger_may_publish_unless_a_login_is_required(self):
        channel, stranger = self.channel(), fresh("estranho")
        self.assertEqual("OK", self.server.ask("publish", user=stranger, channel=channel, message="oi")["status"])
        with Line(url("STRICT_URL")) as strict:
            strict.ask("channel", channel=channel)
            answer = strict.ask("publish", user=stranger, channel=channel, message="oi")
            self.assertEqual("erro", answer["status"])
            self.assertTrue(answer["message"])
            self.assertEqual([], self.history(strict, channel=channel))


class Channels(AtOneServer):
    def test_a_channel_that_exists_is_refused_in_the_original_s_words(self):
        answer = self.server.ask("channel", channel=self.channel())
        self.assertEqual(("erro", "Canal já existe"), (answer["status"], answer["description"]))

    def test_the_cluster_s_own_topic_is_no_channel(self):
        self.assertEqual("erro", self.server.ask("channel", channel="servers")["status"])
        self.assertEqual("erro", self.server.ask("publish", user=self.user(), channel="servers", message="x")["status"])

    def test_a_name_is_one_thing(self):
        user, channel = self.user(), self.channel()
        self.assertEqual("erro", self.server.ask("channel", channel=user)["status"])
        self.assertEqual("erro", self.server.ask("login", user=channel)["status"])


class Messages(AtOneServer):
    def test_an_unknown_channel_and_an_empty_message_are_refused(self):
        user, channel = self.user(), self.channel()
        for to, text in ((fresh("nenhuma"), "oi"), (channel, "")):
            answer = self.server.ask("publish", user=user, channel=to, message=text)
            self.assertEqual("erro", answer["status"])
            self.assertTrue(answer["message"])
        self.assertEqual([], self.history(channel=channel))

    def test_a_direct_message_to_nobody_is_refused(self):
        answer = self.server.ask("message", src=self.user(), dst=fresh("ninguem"), message="oi")
        self.assertEqual("erro", answer["status"])
        self.assertTrue(answer["message"])

    def test_the_same_id_twice_is_one_message(self):
        user, channel = self.user(), self.channel()
        identity = fresh("id")
        for _ in range(3):
            self.assertEqual("OK", self.server.ask("publish", user=user, channel=channel, message="uma vez", id=identity)["status"])
        self.assertEqual(["uma vez"], self.history(channel=channel))

    def test_the_same_id_at_another_server_is_the_same_message(self):
        user, channel = self.user(), self.channel()
        identity = fresh("id")
        self.assertEqual("OK", self.server.ask("publish", user=user, channel=channel, message="uma vez", id=identity)["status"])
        with Line(url("SERVER_URL", 1)) as other:
            end = time.monotonic() + 30
            while self.history(other, channel=channel) != ["uma vez"]:
                self.assertLess(time.monotonic(), end, "the other server never heard of the message")
            self.assertEqual("OK", other.ask("publish", user=user, channel=channel, message="uma vez", id=identity)["status"])
            self.assertEqual(["uma vez"], self.history(other, channel=channel))

    def test_a_limit_that_is_passed_is_named(self):
        user, channel = self.user(), self.channel()
        self.assertIn("maxNameBytes", self.server.ask("login", user="x" * 129)["description"])
        self.assertIn("maxMessageBytes", self.server.ask("publish", user=user, channel=channel, message="x" * 65_537)["message"])
        self.assertEqual([], self.history(channel=channel))


class Requests(AtOneServer):
    def test_an_adjustment_by_a_stranger_is_refused(self):
        before = self.server.ask("clock")["time"]
        self.assertEqual("erro", self.server.ask("adjust", adjustment=3600)["status"])
        self.assertEqual("erro", self.server.ask("adjust", adjustment=3600, coordinator="server-9", epoch=1)["status"])
        self.assertAlmostEqual(before, self.server.ask("clock")["time"], delta=60)

    def test_a_dealer_may_send_many_requests_before_it_reads_a_reply(self):
        with zmq.Context.instance().socket(zmq.DEALER) as dealer:
            dealer.linger = 0
            dealer.rcvtimeo = 30_000
            dealer.connect(url("SERVER_URL"))
            for number in range(200):
                dealer.send_multipart([struct.pack(">I", number), b"", msgpack.packb({"service": "users", "data": {"timestamp": 1}})])
            answered = set()
            for _ in range(200):
                number, empty, body = dealer.recv_multipart()
                self.assertEqual(b"", empty)
                self.assertIn("users", msgpack.unpackb(body, raw=False)["data"])
                answered.add(struct.unpack(">I", number)[0])
            self.assertEqual(set(range(200)), answered)

    def test_the_reference_speaks_to_servers_of_other_people(self):
        name = fresh("servidor")
        with Line(url("REFERENCE_URL")) as reference:
            rank = reference.ask("rank", user=name)["rank"]
            self.assertGreaterEqual(rank, 1)
            self.assertEqual(rank, reference.ask("rank", user=name)["rank"])
            self.assertEqual("OK", reference.ask("heartbeat", user=name)["status"])
            listed = {each["name"]: each["rank"] for each in reference.ask("list")["list"]}
            self.assertEqual(rank, listed[name])
            self.assertEqual(len(listed), len(set(listed.values())), "no two servers share a rank")


if __name__ == "__main__":
    tap.main()
