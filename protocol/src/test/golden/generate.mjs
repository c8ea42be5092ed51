// Golden frames as clients on Node.js pack them. See README.md.
import { encode } from '@msgpack/msgpack';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const msgpack5 = require('msgpack5')();
const version = (name) => require(`${name}/package.json`).version;
const now = new Date('2025-10-09T08:53:20.500Z');
const half = 1760000000500000n;

function block(encoder, name, as, expect, value, stamp, style, pack) {
  console.log(`name: ${encoder}: ${name}`);
  console.log(`as: ${as}`);
  console.log(`expect: ${expect}`);
  console.log(`stamp: Stamp[epochMicros=${stamp[0]}, clock=${stamp[1]}]`);
  console.log(`dialect: ${encoder === 'JSON' ? 'JSON' : 'MESSAGE_PACK'} ${style}`);
  console.log(`frame: ${Buffer.from(pack(value)).toString('hex')}\n`);
}

console.log(`# @msgpack/msgpack ${version('@msgpack/msgpack')}, msgpack5 ${version('msgpack5')}\n`);

const packers = {
  '@msgpack/msgpack': (value) => encode(value),
  msgpack5: (value) => msgpack5.encode(value).slice(),
  JSON: (value) => Buffer.from(JSON.stringify(value)),
};
for (const [encoder, pack] of Object.entries(packers)) {
  block(encoder, 'a login with Date.now()', 'request', 'Login[user=joão]',
    { service: 'login', data: { user: 'joão', timestamp: now.getTime() } }, [half, -1], 'MILLISECONDS', pack);
  block(encoder, 'a channel that is called name, and toISOString()', 'request', 'CreateChannel[channel=geral]',
    { service: 'channel', data: { name: 'geral', timestamp: now.toISOString() } }, [half, -1], 'ISO_8601', pack);
  block(encoder, 'a publication with Date.now() / 1000 and a clock outside', 'request',
    'Publish[user=ana, channel=geral, message=olá ✓ 😀, id=Optional[m-1]]',
    { clock: 12, service: 'publish', data: { user: 'ana', channel: 'geral', message: 'olá ✓ 😀', id: 'm-1', timestamp: now / 1000 } },
    [half, 12], 'FLOAT_SECONDS', pack);
  block(encoder, 'fields that nobody knows', 'request', 'ListChannels[]',
    { service: 'channels', v: 2, data: { tags: ['a', { b: null }], ok: true, timestamp: 1760000000 } },
    [1760000000000000n, -1], 'SECONDS', pack);
  block(encoder, 'a fraction for a clock', 'request', 'malformed data.clock: esperava inteiro',
    { service: 'users', data: { timestamp: 1760000000, clock: 1.5 } }, [0, -1], 'SECONDS', pack);
  block(encoder, 'a number for a name', 'request', 'malformed data.user: esperava texto, veio inteiro',
    { service: 'login', data: { user: 42, timestamp: 1760000000 } }, [0, -1], 'SECONDS', pack);
  block(encoder, 'lists of names', 'reply', 'Users[users=[alice, bob]]',
    { service: 'users', data: { users: ['alice', 'bob'], timestamp: 1760000000, clock: 4 }, clock: 4 },
    [1760000000000000n, 4], 'SECONDS', pack);
}
block('@msgpack/msgpack', 'every integer as a float', 'request', 'Login[user=alice]',
  { service: 'login', data: { user: 'alice', timestamp: now.getTime() } }, [half, -1], 'MILLISECONDS',
  (value) => encode(value, { forceIntegerToFloat: true }));
block('@msgpack/msgpack', 'text in buffers', 'request', 'Login[user=alice]',
  { service: Buffer.from('login'), data: { user: Buffer.from('alice'), timestamp: 1760000000 } },
  [1760000000000000n, -1], 'SECONDS', packers['@msgpack/msgpack']);
