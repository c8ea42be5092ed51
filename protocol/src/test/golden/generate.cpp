// Golden frames as clients in C++ pack them, or write them as JSON text. See README.md.
#include <cstdio>
#include <msgpack.hpp>
#include <string>

static void block(const char *name, const char *expect, const char *stamp, const char *dialect,
                  const std::string &frame) {
    std::printf("name: %s\nas: request\nexpect: %s\nstamp: %s\ndialect: %s\nframe: ", name, expect, stamp, dialect);
    for (unsigned char byte : frame) {
        std::printf("%02x", byte);
    }
    std::printf("\n\n");
}

struct login {
    std::string user;
    long timestamp;
    MSGPACK_DEFINE_MAP(user, timestamp)
};

struct channel {
    std::string name;
    double timestamp;
    unsigned long clock;
    MSGPACK_DEFINE_MAP(name, timestamp, clock)
};

template <typename Data> static std::string packed(const char *service, const Data &data) {
    msgpack::sbuffer buffer;
    msgpack::packer<msgpack::sbuffer> packer(buffer);
    packer.pack_map(2);
    packer.pack("data");
    packer.pack(data);
    packer.pack("service");
    packer.pack(service);
    return std::string(buffer.data(), buffer.size());
}

int main() {
    std::printf("# msgpack-cxx %s\n\n", MSGPACK_VERSION);
    const char *whole = "Stamp[epochMicros=1760000000000000, clock=-1]";
    block("data before service", "Login[user=carla]", whole, "MESSAGE_PACK SECONDS",
          packed("login", login{"carla", 1760000000}));
    block("milliseconds", "Login[user=carla]", whole, "MESSAGE_PACK MILLISECONDS",
          packed("login", login{"carla", 1760000000000}));
    block("a channel that is called name", "CreateChannel[channel=geral]",
          "Stamp[epochMicros=1760000000500000, clock=300]", "MESSAGE_PACK FLOAT_SECONDS",
          packed("channel", channel{"geral", 1760000000.5, 300}));
    block("a name that is not UTF-8", "malformed não é UTF-8", whole, "MESSAGE_PACK SECONDS",
          packed("login", login{"jo\xe3o", 1760000000}));
    block("JSON with blanks and escapes", "Publish[user=bot, channel=geral, message=\"olá\", id=Optional.empty]",
          "Stamp[epochMicros=1760000000000000, clock=1]", "JSON SECONDS",
          "{ \"service\" : \"publish\",\n  \"data\" : { \"user\" : \"bot\", \"channel\" : \"geral\",\n"
          "    \"message\" : \"\\\"ol\\u00e1\\\"\", \"timestamp\" : 1760000000, \"clock\" : 1 } }\n");
    block("JSON in Latin-1", "malformed o JSON não é UTF-8", whole, "JSON SECONDS",
          "{\"service\":\"login\",\"data\":{\"user\":\"jo\xe3o\"}}");
    block("JSON with a NUL at its end, as sizeof counts it", "malformed JSON inválido", whole, "JSON SECONDS",
          std::string("{\"service\":\"users\"}\0", 20));
}
