// Golden frames as clients in Go pack them. See README.md.
package main

import (
	"bytes"
	"fmt"

	"github.com/vmihailenco/msgpack/v5"
)

type login struct {
	User      string `msgpack:"user"`
	Timestamp int64  `msgpack:"timestamp"`
}

type direct struct {
	Src       string  `msgpack:"src"`
	Dst       string  `msgpack:"dst"`
	Message   string  `msgpack:"message"`
	Timestamp float64 `msgpack:"timestamp"`
	Clock     uint64  `msgpack:"clock"`
}

type heartbeat struct {
	User      string `msgpack:"user"`
	Timestamp int32  `msgpack:"timestamp"`
	Clock     int    `msgpack:"clock"`
}

type names struct {
	Users     []string `msgpack:"users"`
	Timestamp int64    `msgpack:"timestamp"`
	Clock     int      `msgpack:"clock"`
}

type adjust struct {
	Adjustment int64 `msgpack:"adjustment"`
	Timestamp  int64 `msgpack:"timestamp"`
	Clock      int64 `msgpack:"clock"`
}

type envelope struct {
	Service string      `msgpack:"service"`
	Data    interface{} `msgpack:"data"`
}

const seconds = 1760000000

func block(name, as, expect string, value interface{}, micros, clock int64, style string, compact bool) {
	var frame bytes.Buffer
	encoder := msgpack.NewEncoder(&frame)
	encoder.UseCompactInts(compact)
	encoder.UseCompactFloats(compact)
	if err := encoder.Encode(value); err != nil {
		panic(err)
	}
	fmt.Printf("name: %s\nas: %s\nexpect: %s\n", name, as, expect)
	fmt.Printf("stamp: Stamp[epochMicros=%d, clock=%d]\ndialect: MESSAGE_PACK %s\n", micros, clock, style)
	fmt.Printf("frame: %x\n\n", frame.Bytes())
}

func main() {
	fmt.Print("# vmihailenco/msgpack v5\n\n")
	const micros = seconds * 1000000
	block("int64 at full width", "request", "Login[user=alice]",
		envelope{"login", login{"alice", seconds}}, micros, -1, "SECONDS", false)
	block("compact integers", "request", "Login[user=alice]",
		envelope{"login", login{"alice", seconds}}, micros, -1, "SECONDS", true)
	block("time.Now().UnixMilli()", "request", "Login[user=alice]",
		envelope{"login", login{"alice", seconds*1000 + 500}}, micros+500000, -1, "MILLISECONDS", false)
	block("a float64 timestamp and a uint64 clock", "request",
		"SendDirect[src=bob, dst=joão, message=olá, id=Optional.empty]",
		envelope{"message", direct{"bob", "joão", "olá", seconds + 0.5, 1 << 53}}, micros+500000, 1<<53,
		"FLOAT_SECONDS", false)
	block("a uint64 clock past the bound", "request", "malformed data.clock: 9007199254740993 fora do intervalo",
		envelope{"message", direct{"bob", "ana", "oi", seconds + 0.5, 1<<53 + 1}}, micros+500000, -1,
		"FLOAT_SECONDS", false)
	block("a heartbeat of int32 and int", "request", "Heartbeat[user=server-2]",
		envelope{"heartbeat", heartbeat{"server-2", seconds, 130}}, micros, 130, "SECONDS", false)
	block("a negative clock", "request", "malformed data.clock: -1 fora do intervalo",
		envelope{"heartbeat", heartbeat{"server-2", seconds, -1}}, micros, -1, "SECONDS", false)
	block("a negative adjustment", "request",
		"Adjust[micros=-3000000, coordinator=Optional.empty, epoch=OptionalLong.empty]",
		envelope{"adjust", adjust{-3, seconds, 7}}, micros, 7, "SECONDS", false)
	block("a slice that is nil", "reply", "Users[users=[]]",
		envelope{"users", names{nil, seconds, 3}}, micros, 3, "SECONDS", false)
	block("no data but nil", "request", "ListUsers[]", envelope{"users", nil}, 0, -1, "SECONDS", false)
}
