// What JavaScript's libraries do differently from Python's, through sockets of libzmq; reported in TAP. What it needs to know is in ../README.md.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { decode, encode } from '@msgpack/msgpack';
import msgpack5 from 'msgpack5';
import { Request, Subscriber } from 'zeromq';

const PATIENCE_MILLIS = 30_000;
const server = new Request({ linger: 0, receiveTimeout: PATIENCE_MILLIS });
server.connect(process.env.SERVER_URL.split(',')[0]);
after(() => server.close());

let number = 0;
const fresh = (word) => `${word}-js${process.pid}-${++number}`;

async function raw(frame) {
    await server.send(frame);
    const [reply] = await server.receive();
    return reply;
}

const ask = async (service, data = {}) => decode(await raw(encode({ service, data: { timestamp: Date.now(), ...data } }))).data;

test('JSON.stringify is answered with what JSON.parse reads', async () => {
    const reply = JSON.parse(await raw(JSON.stringify({ service: 'users', data: { timestamp: new Date().toISOString() } })));
    assert.ok(Array.isArray(reply.data.users));
    assert.equal(reply.clock, reply.data.clock);
    assert.ok(Math.abs(Date.parse(reply.data.timestamp) - Date.now()) < 60_000);
});

test('Date.now is answered in milliseconds, as an integer that JavaScript holds exactly', async () => {
    const { timestamp } = await ask('users');
    assert.ok(Number.isSafeInteger(timestamp), `${timestamp}`);
    assert.ok(Math.abs(timestamp - Date.now()) < 60_000);
});

test('whole seconds that an encoder writes as a float are taken for what they are', async () => {
    const seconds = Math.floor(Date.now() / 1000);
    const reply = decode(await raw(encode({ service: 'users', data: { timestamp: seconds } }, { forceIntegerToFloat: true })));
    assert.ok(Math.abs(reply.data.timestamp - seconds) < 60);
});

test('fields that are undefined arrive as nil, and do not disturb', async () => {
    const user = fresh('ana');
    assert.equal((await ask('login', { user, clock: undefined, mood: undefined })).status, 'erro', 'a clock of nil is an error');
    assert.equal((await ask('login', { user, mood: undefined })).status, 'sucesso');
});

test('a time in an extension type is refused with a complete reply', async () => {
    const reply = decode(await raw(encode({ service: 'users', data: { timestamp: new Date() } })));
    assert.equal(reply.data.status, 'erro');
    assert.ok(reply.data.description);
});

test('msgpack5 and @msgpack/msgpack understand the same replies', async () => {
    const other = msgpack5();
    const user = fresh('joão');
    const written = other.decode(await raw(other.encode({ service: 'login', data: { user, timestamp: Date.now() } }).slice()));
    assert.equal(written.data.status, 'sucesso');
    assert.ok((await ask('users')).users.includes(user));
});

test('a publication and a direct message reach a subscriber, flat and nested', async () => {
    const [user, channel] = [fresh('ana'), fresh('sala')];
    await ask('login', { user });
    assert.equal((await ask('channel', { name: channel })).status, 'sucesso');
    const subscriber = new Subscriber({ linger: 0, receiveTimeout: 200 });
    subscriber.connect(process.env.BROKER_URL);
    subscriber.subscribe(channel, user);
    const heard = new Map();
    const end = Date.now() + PATIENCE_MILLIS;
    while (heard.size < 2 && Date.now() < end) {
        await ask('publish', { user, channel, message: 'olá' });
        await ask('message', { src: user, dst: user, message: 'oi' });
        try {
            const [topic, body] = await subscriber.receive();
            heard.set(topic.toString(), decode(body));
        } catch (nothingYet) {
            assert.equal(nothingYet.code, 'EAGAIN');
        }
    }
    subscriber.close();
    assert.deepEqual([heard.get(channel).message, heard.get(channel).data.message], ['olá', 'olá']);
    assert.deepEqual([heard.get(user).from, heard.get(user).data.src], [user, user]);
});
