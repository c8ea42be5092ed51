// Talks with everybody until everybody has answered: see ../README.md. Usage: talk.mjs HABIT NAME PEER[,PEER...]
import { setTimeout as pause } from 'node:timers/promises';
import { Request, Subscriber } from 'zeromq';
import { habits } from './habits.mjs';

const ROOM = 'todos';
const PAUSE_MILLIS = 200;

class Talker {
    constructor(habit, name, peers) {
        this.habit = habit;
        this.name = name;
        this.peers = peers;
        this.requests = new Request({ linger: 0 });
        this.requests.connect(process.env.SERVER_URL);
        this.publications = new Subscriber({ linger: 0 });
        this.publications.connect(process.env.BROKER_URL);
        this.publications.subscribe(ROOM, name);
        this.read = { [ROOM]: new Set(), [name]: new Set() };
    }

    async ask(service, data = {}) {
        await this.requests.send(this.habit.request(service, data));
        const [frame] = await this.requests.receive();
        return this.habit.reply(frame);
    }

    async arrive() {
        expect((await this.ask('login', { user: this.name })).status, 'sucesso');
        for (const channel of [ROOM, `sala-${this.name}`]) {
            const created = await this.ask('channel', { [this.habit.channelKey]: channel });
            if (created.status !== 'sucesso') {
                expect(created.description, 'Canal já existe');
            }
        }
        expect((await this.ask('users')).users.includes(this.name), true);
        expect((await this.ask('channels')).channels.includes(ROOM), true);
    }

    async say() {
        const message = { user: this.name, message: `olá de ${this.name}`, [this.habit.channelKey]: ROOM };
        expect((await this.ask('publish', message)).status, 'OK');
        for (const peer of this.peers) {
            // Until that user is known at this server, it is an error: the next round tries again.
            await this.ask('message', { src: this.name, dst: peer, message: `oi, ${peer}` });
        }
    }

    async listen() {
        for await (const [topicFrame, body] of this.publications) {
            const topic = topicFrame.toString();
            // A subscription is a prefix: what is somebody else's is none of ours.
            if (topic in this.read) {
                const [sender, text] = this.habit.publication(body);
                expect(text, topic === ROOM ? `olá de ${sender}` : `oi, ${this.name}`);
                this.read[topic].add(sender);
            }
        }
    }

    isComplete() {
        return Object.values(this.read).every((senders) => this.peers.every((peer) => senders.has(peer)));
    }
}

function expect(found, wanted) {
    if (found !== wanted) {
        throw new Error(`expected ${wanted}, but it is ${found}`);
    }
}

function fail(problem) {
    console.error(`failed: ${problem}`);
    process.exit(1);
}

const [habit, name, peers] = process.argv.slice(2);
process.stdin.on('end', () => process.exit(0)).resume();
const talker = new Talker(new habits[habit](), name, peers.split(','));
talker.listen().catch(fail);
try {
    await talker.arrive();
    for (let told = false; ; await pause(PAUSE_MILLIS)) {
        await talker.say();
        if (talker.isComplete() && !told) {
            console.log('complete');
            told = true;
        }
    }
} catch (problem) {
    fail(problem);
}
