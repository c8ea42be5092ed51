// How JavaScript clients in the field write and read frames. A habit keeps its own Lamport clock.
import { decode, encode } from '@msgpack/msgpack';
import msgpack5 from 'msgpack5';

const other = msgpack5();

/** Milliseconds as JavaScript counts them, the clock beside data; reads the flat form. */
class Millis {
    channelKey = 'channel';
    clock = 0;

    request(service, data) {
        return encode({ service, data: { ...data, timestamp: Date.now() }, clock: ++this.clock });
    }

    reply(frame) {
        const { data, clock } = decode(frame);
        this.clock = Math.max(this.clock, clock) + 1;
        return data;
    }

    /** Sender, text. */
    publication(body) {
        const flat = decode(body);
        return [flat.from ?? flat.user, flat.message];
    }
}

/** Time as text, another MessagePack library, the clock inside of data; reads the nested form. */
class Iso {
    channelKey = 'name';
    clock = 0;

    request(service, data) {
        return other.encode({ service, data: { ...data, timestamp: new Date().toISOString(), clock: ++this.clock } }).slice();
    }

    reply(frame) {
        const { data } = other.decode(frame);
        if (Number.isNaN(Date.parse(data.timestamp))) {
            throw new Error(`not a time: ${data.timestamp}`);
        }
        this.clock = Math.max(this.clock, data.clock) + 1;
        return data;
    }

    publication(body) {
        const nested = other.decode(body).data;
        return [nested.src ?? nested.user, nested.message];
    }
}

export const habits = { millis: Millis, iso: Iso };
