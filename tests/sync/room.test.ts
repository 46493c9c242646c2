import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeAwarenessUpdate } from 'y-protocols/awareness';
import { asId, type PlanId } from '#app/domain/ids.ts';
import { awarenessMessage, CLOSE, SYNC, syncMessage } from '#app/document/wire.ts';
import { FAILS_AFTER_MS } from '#server/sync/committer.ts';
import { compact } from '#server/sync/document-work.ts';
import { AppendRefused } from '#server/sync/update-log.ts';
import { LIMITS } from '#server/sync/limits.ts';
import { PumpedClient, PumpedWorld } from '#tests/support/pumped-world.ts';

const clients: PumpedClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
});

async function worldOf(...names: string[]): Promise<[PumpedWorld, ...PumpedClient[]]> {
  const world = new PumpedWorld();
  const made = names.map((name) => new PumpedClient(world, name));
  clients.push(...made);
  for (const client of made) await client.connect();
  await world.settle(made);
  return [world, ...made];
}

const text = (client: { doc: Y.Doc }) => client.doc.getText('t').toString();
const write = (client: PumpedClient, words: string) => client.doc.getText('t').insert(text(client).length, words);

describe('[SY1] check, append, tell, acknowledge', () => {
  test('[SY1] nobody is told and nothing is acknowledged before the commit has succeeded', async () => {
    const [world, ana, bo] = await worldOf('ana', 'bo');
    if (ana === undefined || bo === undefined) throw new Error();
    write(ana, 'hei');
    await ana.deliverToServer();
    await world.turn();
    expect(world.isCommitting).toBe(true);
    expect(bo.toClient).toEqual([]);
    expect(ana.count.hasUnstored).toBe(true);

    await world.commit();
    await world.settle([ana, bo]);
    expect(text(bo)).toBe('hei');
    expect(ana.count.hasUnstored).toBe(false);
  });

  test('[SY2] what comes in during a commit goes with the next, as one', async () => {
    const [world, ana, bo] = await worldOf('ana', 'bo');
    if (ana === undefined || bo === undefined) throw new Error();
    const before = world.committedSeqs.length;
    write(ana, '1');
    await ana.deliverToServer();
    await world.turn();
    for (const words of ['2', '3', '4']) write(ana, words);
    write(bo, 'b');
    await ana.deliverAll();
    await bo.deliverAll();
    await world.commit();
    await world.commit();
    await world.settle([ana, bo]);
    expect(world.committedSeqs.length - before).toBe(2);
    expect(text(ana)).toBe(text(bo));
    expect(text(ana)).toHaveLength(5);
  });

  test('[SY3] while the database fails nothing is told or acknowledged, and all goes on when it is back', async () => {
    const [world, ana, bo] = await worldOf('ana', 'bo');
    if (ana === undefined || bo === undefined) throw new Error();
    write(ana, 'first');
    await ana.deliverToServer();
    await world.turn();
    for (let attempt = 0; attempt < 5; attempt += 1) await world.failCommit();
    write(ana, ' second');
    await ana.deliverToServer();
    expect(bo.toClient).toEqual([]);
    expect(ana.count.hasUnstored).toBe(true);

    await world.settle([ana, bo]);
    expect(text(bo)).toBe('first second');
    expect(ana.count.hasUnstored).toBe(false);
    expect((await world.log.load(world.documentId))?.updates.map((update) => update.seq)).toEqual([1, 2]);
  });

  test('[SY1] after a crash, what anyone saw or was told to be stored is there; what was not is sent again', async () => {
    const [world, ana, bo] = await worldOf('ana', 'bo');
    if (ana === undefined || bo === undefined) throw new Error();
    write(ana, 'seen ');
    await world.settle([ana, bo]);
    write(ana, 'unseen');
    await ana.deliverToServer();
    await world.turn();
    world.crash([ana, bo]);
    expect((await world.fromLog()).getText('t').toString()).toBe('seen ');
    expect(ana.count.hasUnstored).toBe(true);

    await ana.connect();
    await bo.connect();
    await world.settle([ana, bo]);
    expect(text(bo)).toBe('seen unseen');
    expect(ana.count.hasUnstored).toBe(false);
  });

  test('the same edits sent again add no row, and are acknowledged', async () => {
    const [world, ana] = await worldOf('ana');
    if (ana === undefined) throw new Error();
    write(ana, 'once');
    ana.doc.getText('t').delete(0, 1);
    await world.settle([ana]);
    const rows = (await world.log.load(world.documentId))?.seq;
    ana.cut();
    await ana.connect();
    ana.send(syncMessage(SYNC.update, Y.encodeStateAsUpdate(ana.doc)));
    await world.settle([ana]);
    expect((await world.log.load(world.documentId))?.seq).toBe(rows);
    expect(ana.count.hasUnstored).toBe(false);
  });

  test('an edit of the server goes the same way as a browser’s', async () => {
    const [world, ana] = await worldOf('ana');
    if (ana === undefined) throw new Error();
    const edited = world.rooms.edit(world.documentId, null, (doc) => doc.getText('t').insert(0, 'from the server'));
    await world.settle([ana]);
    await edited;
    expect(text(ana)).toBe('from the server');
    expect((await world.fromLog()).getText('t').toString()).toBe('from the server');
  });
});

describe('[SY4] edits with gaps', () => {
  test('[SY4] one that was offline and types at once is not refused, and loses nothing', async () => {
    const [world, ana, bo] = await worldOf('ana', 'bo');
    if (ana === undefined || bo === undefined) throw new Error();
    ana.cut();
    write(ana, 'offline ');
    await ana.connect();
    write(ana, 'and typing');
    // The edit overtakes the answer to the server's question.
    ana.toServer.reverse();
    await world.settle([ana, bo]);
    expect(ana.closed).toBeUndefined();
    expect(text(bo)).toBe('offline and typing');
    expect(ana.count.hasUnstored).toBe(false);
  });

  test('[SY4] a flood of edits whose ground never comes ends that connection and reaches nobody', async () => {
    const [world, ana, bo] = await worldOf('ana', 'bo');
    if (ana === undefined || bo === undefined) throw new Error();
    const forger = new Y.Doc();
    const updates: Uint8Array[] = [];
    forger.on('update', (update: Uint8Array) => updates.push(update));
    for (let index = 0; index < 400; index += 1) forger.getText('t').insert(0, 'x');
    for (const update of updates.filter((_, index) => index % 2 === 1)) {
      ana.toServer.push(syncMessage(SYNC.update, update));
    }
    await world.settle([bo]);
    while (await ana.deliverToServer());
    await world.settle([bo]);
    expect(ana.closed?.code).toBe(CLOSE.malformed);
    expect(text(bo)).toBe('');
    write(bo, 'goes on');
    await world.settle([bo]);
    expect((await world.fromLog()).getText('t').toString()).toBe('goes on');
  });

  test('[SY4] an edit that leaves out its author’s earlier ones is not stored', async () => {
    const [world, ana] = await worldOf('ana');
    if (ana === undefined) throw new Error();
    const other = new Y.Doc();
    other.getText('t').insert(0, 'first');
    const after = Y.encodeStateVector(other);
    other.getText('t').insert(5, 'second');
    ana.toServer.push(syncMessage(SYNC.step2, Y.encodeStateAsUpdate(other, after)));
    await world.settle([ana]);
    expect(ana.closed?.code).toBe(CLOSE.malformed);
    expect((await world.log.load(world.documentId))?.seq).toBe(0);
  });
});

describe('[SY7] what no honest client sends', () => {
  test.each([
    ['nothing', Uint8Array.from([])],
    ['a cut-off number', Uint8Array.from([0, 255])],
    ['a cut-off update', Uint8Array.from([0, 2, 200, 1, 5])],
    ['an update of garbage', syncMessage(SYNC.update, Uint8Array.from([9, 9, 9, 9, 9]))],
    ['a state vector of garbage', syncMessage(SYNC.step1, Uint8Array.from([255, 255]))],
    ['an unknown sync step', Uint8Array.from([0, 9, 0])],
    ['presence of garbage', Uint8Array.from([1, 3, 1, 1, 1])],
  ])('[SY7] %s ends that connection only', async (_name, message) => {
    const [world, ana, bo] = await worldOf('ana', 'bo');
    if (ana === undefined || bo === undefined) throw new Error();
    ana.toServer.push(message);
    await ana.deliverToServer();
    await world.turn();
    expect(ana.closed?.code).toBe(CLOSE.malformed);
    expect(world.refusals).toHaveLength(1);
    write(bo, 'ok');
    await world.settle([bo]);
    expect((await world.fromLog()).getText('t').toString()).toBe('ok');
  });

  test('[SY7] one who may only read is closed at the first edit, and nothing of it is stored', async () => {
    const [world, ana] = await worldOf('ana');
    if (ana === undefined) throw new Error();
    const reader = new PumpedClient(world, 'reader', 'read');
    clients.push(reader);
    write(ana, 'hers');
    await reader.connect();
    await world.settle([ana, reader]);
    expect(text(reader)).toBe('hers');
    write(reader, '!');
    await world.settle([ana, reader]);
    expect(reader.closed?.code).toBe(CLOSE.readerWrote);
    expect(text(ana)).toBe('hers');
  });

  test('[SY7] a reader that stops reading is passed over, then sent everything anew', async () => {
    const [world, ana, slow] = await worldOf('ana', 'slow');
    if (ana === undefined || slow === undefined) throw new Error();
    slow.unread = LIMITS.unreadBytes + 1;
    for (let index = 0; index < 50; index += 1) {
      write(ana, String(index % 10));
      await ana.deliverAll();
      await world.turn();
      await world.commit();
    }
    expect(slow.toClient).toHaveLength(0);
    slow.unread = 0;
    slow.drained?.();
    await world.settle([ana, slow]);
    expect(text(slow)).toBe(text(ana));
  });

  test('[SY7] a reader that never catches up is closed', async () => {
    const [world, ana, slow] = await worldOf('ana', 'slow');
    if (ana === undefined || slow === undefined) throw new Error();
    slow.unread = LIMITS.unreadBytes + 1;
    write(ana, 'x');
    await world.settle([ana]);
    world.nowMs += LIMITS.unreadMs + 1;
    world.rooms.tend();
    expect(slow.closed?.code).toBe(CLOSE.tryLater);
  });

  test('[SY7] one that sends faster than the database stores is read no further until it has', async () => {
    const [world, ana] = await worldOf('ana');
    if (ana === undefined) throw new Error();
    const chunk = 'x'.repeat(1_000_000);
    for (let index = 0; index < 8; index += 1) write(ana, chunk);
    while (await ana.deliverToServer());
    expect(ana.isPaused).toBe(true);
    expect(ana.toServer.length).toBeGreaterThan(0);
    await world.settle([ana]);
    expect(ana.isPaused).toBe(false);
    expect((await world.fromLog()).getText('t').length).toBe(8_000_000);
  });
});

describe('[SY7] what costs the others', () => {
  test('[SY7] a storm of questions is answered once a turn, and past a bound once a second', async () => {
    const [world, ana, bo] = await worldOf('ana', 'bo');
    if (ana === undefined || bo === undefined) throw new Error();
    write(ana, 'x'.repeat(10_000));
    await world.settle([ana, bo]);
    const question = syncMessage(SYNC.step1, Uint8Array.of(0));
    for (let index = 0; index < 500; index += 1) bo.toServer.push(question);
    while (await bo.deliverToServer());
    await world.turn();
    expect(bo.toClient.length).toBeLessThanOrEqual(2);
    for (let index = 0; index < 50; index += 1) {
      bo.toServer.push(question);
      await bo.deliverToServer();
      await world.turn();
    }
    expect(bo.toClient.length).toBeLessThanOrEqual(2 * LIMITS.questionsAtOnce);
    const before = bo.toClient.length;
    world.rooms.tend();
    await world.turn();
    expect(bo.toClient.length).toBe(before + 2);
    expect(bo.closed).toBeUndefined();
  });

  test('[SY7] a reader that was passed over gets what it missed even when a snapshot has taken its place', async () => {
    const [world, ana, slow] = await worldOf('ana', 'slow');
    if (ana === undefined || slow === undefined) throw new Error();
    slow.unread = LIMITS.unreadBytes + 1;
    for (const words of ['a', 'b', 'c']) {
      write(ana, words);
      await world.settle([ana]);
    }
    world.rooms.compaction.request(await world.room());
    await world.settle([ana]);
    expect((await world.log.load(world.documentId))?.snapshot).not.toBeNull();
    write(ana, 'd');
    await world.settle([ana]);
    expect(text(slow)).toBe('');
    slow.unread = 0;
    slow.drained?.();
    await world.settle([ana, slow]);
    expect(text(slow)).toBe('abcd');
  });

  test('[SY7] an update with more edits than any honest one is closed before it is taken in', async () => {
    const [world, ana, bo] = await worldOf('ana', 'bo');
    if (ana === undefined || bo === undefined) throw new Error();
    const structs = Array.from({ length: LIMITS.messageStructs + 1 }, () => [0, 1]).flat();
    const varuint = (value: number) => [(value & 127) | 128, ((value >> 7) & 127) | 128, value >> 14];
    const update = Uint8Array.from([1, ...varuint(LIMITS.messageStructs + 1), 7, 0, ...structs, 0]);
    ana.toServer.push(syncMessage(SYNC.update, update));
    await ana.deliverToServer();
    expect(ana.closed?.code).toBe(CLOSE.malformed);
    write(bo, 'goes on');
    await world.settle([bo]);
    expect((await world.fromLog()).getText('t').toString()).toBe('goes on');
  });

  test('[SY3] what the log will never take ends its own room only', async () => {
    const [world, ana] = await worldOf('ana');
    if (ana === undefined) throw new Error();
    const other = world.log.addDocument(asId<PlanId>('other'), 'plan');
    const refusedByLog = world.log.append;
    world.log.append = async (entries, commit) => {
      if (entries.some(({ documentId }) => documentId === world.documentId)) throw new AppendRefused('never');
      return refusedByLog(entries, commit);
    };
    const edited = world.rooms.edit(other, null, (doc) => doc.getText('t').insert(0, 'elsewhere'));
    write(ana, 'poison');
    await world.settle([ana]);
    await edited;
    expect(ana.closed?.code).toBe(CLOSE.tryLater);
    expect((await world.log.load(other))?.seq).toBe(1);
    world.log.append = refusedByLog;
    await ana.connect();
    await world.settle([ana]);
    expect((await world.fromLog()).getText('t').toString()).toBe('poison');
  });

  test('[SY3] a commit whose answer was lost is told and acknowledged once, and stored once', async () => {
    const [world, ana, bo] = await worldOf('ana', 'bo');
    if (ana === undefined || bo === undefined) throw new Error();
    world.losesAnswers = true;
    write(ana, 'once');
    await ana.deliverToServer();
    await world.turn();
    await world.commit();
    expect(text(bo)).toBe('');
    expect(ana.count.hasUnstored).toBe(true);
    world.losesAnswers = false;
    await world.settle([ana, bo]);
    expect(text(bo)).toBe('once');
    expect(ana.count.hasUnstored).toBe(false);
    expect((await world.log.load(world.documentId))?.seq).toBe(1);
  });
});

describe('[UL5] snapshots', () => {
  test('[UL5] one that cannot be read is passed over for what it was made of', async () => {
    const [world, ana] = await worldOf('ana');
    if (ana === undefined) throw new Error();
    write(ana, 'kept');
    await world.settle([ana]);
    await world.log.saveSnapshot(world.documentId, { seq: 1, bytes: Uint8Array.of(1, 2, 3) });
    world.crash([ana]);
    const bo = new PumpedClient(world, 'bo');
    clients.push(bo);
    await bo.connect();
    await world.settle([bo]);
    expect(text(bo)).toBe('kept');
    expect(world.refusals.join()).toContain('snapshot');
  });

  test('[UL5] one that is not as it was made is passed over, before anybody gets it', async () => {
    const [world, ana] = await worldOf('ana');
    if (ana === undefined) throw new Error();
    write(ana, 'kept');
    await world.settle([ana]);
    const { bytes, checksum } = compact([
      (await world.log.load(world.documentId))?.updates[0]?.bytes ?? Uint8Array.of(),
    ]);
    const damaged = bytes.slice();
    // A letter of the text: the bytes can still be read.
    damaged[damaged.indexOf('k'.charCodeAt(0))] = 'K'.charCodeAt(0);
    await world.log.saveSnapshot(world.documentId, { seq: 1, bytes: damaged, checksum });
    world.crash([ana]);
    const bo = new PumpedClient(world, 'bo');
    clients.push(bo);
    await bo.connect();
    await world.settle([bo]);
    expect(text(bo)).toBe('kept');
    expect(world.refusals.join()).toContain('snapshot');
  });

  test('[SY1] whoever opens a document that nobody has read through gets it first, and is asked for what it has then', async () => {
    const [world, ana] = await worldOf('ana');
    if (ana === undefined) throw new Error();
    write(ana, 'kept');
    await world.settle([ana]);
    const stored = (await world.log.load(world.documentId))?.updates.map(({ bytes }) => bytes) ?? [];
    await world.log.saveSnapshot(world.documentId, { seq: stored.length, ...compact(stored) });
    world.crash([ana]);
    write(ana, ' and more');
    const room = await world.rooms.open(world.documentId);
    expect(room?.bytes.known.isRead).toBe(false);
    await ana.connect();
    await world.settle([ana]);
    expect(room?.bytes.known.isRead).toBe(true);
    expect(ana.count.hasUnstored).toBe(false);
    const doc = room?.bytes.toDoc();
    expect(doc?.getText('t').toString()).toBe('kept and more');
    doc?.destroy();
  });

  test('[UH3] a snapshot in the place of what was forgotten is not passed over: the room does not open half', async () => {
    const [world, ana] = await worldOf('ana');
    if (ana === undefined) throw new Error();
    write(ana, 'old');
    await world.settle([ana]);
    write(ana, ' and new');
    await world.settle([ana]);
    await world.log.forget(world.documentId, { seq: 1, bytes: Uint8Array.of(1, 2, 3) });
    world.crash([ana]);
    await expect(world.rooms.readPlan(world.documentId)).rejects.toThrow('not there');
  });

  test('[UL5] a room that nobody has open is compacted, then leaves memory', async () => {
    const [world, ana] = await worldOf('ana');
    if (ana === undefined) throw new Error();
    for (let index = 0; index < 40; index += 1) {
      write(ana, 'x');
      await world.settle([ana]);
    }
    ana.cut();
    for (let second = 0; second < 3; second += 1) {
      world.nowMs += 60_000;
      world.rooms.tend();
      await world.settle([]);
    }
    expect([...world.rooms.openRooms()]).toHaveLength(0);
    const loaded = await world.log.load(world.documentId);
    expect(loaded?.snapshot?.seq).toBe(40);
    expect(loaded?.updates).toHaveLength(0);
    await ana.connect();
    await world.settle([ana]);
    expect(text(ana)).toHaveLength(40);
  });
});

describe('[SY10] Yjs client ids', () => {
  test('[SY10] edits in another’s name do not take the place of that one’s own', async () => {
    const [world, ana, mallory, bo] = await worldOf('ana', 'mallory', 'bo');
    if (ana === undefined || mallory === undefined || bo === undefined) throw new Error();
    write(ana, 'mine ');
    await world.settle([ana, mallory, bo]);
    const forger = new Y.Doc();
    Y.applyUpdate(forger, Y.encodeStateAsUpdate(mallory.doc));
    const before = Y.encodeStateVector(forger);
    forger.clientID = ana.doc.clientID;
    forger.getText('t').insert(5, 'forged');
    mallory.toServer.push(syncMessage(SYNC.update, Y.encodeStateAsUpdate(forger, before)));
    await world.settle([ana, mallory, bo]);
    expect(text(bo)).toBe('mine ');
    write(ana, 'too');
    await world.settle([ana, mallory, bo]);
    expect(text(bo)).toBe('mine too');
    expect(text(ana)).toBe('mine too');
    expect(ana.count.hasUnstored).toBe(false);
    expect(ana.closed).toBeUndefined();
  });

  test('[SY10] what a log that was set back has lost comes back from whoever has it, in whatever order', async () => {
    const [world, ana, bo] = await worldOf('ana', 'bo');
    if (ana === undefined || bo === undefined) throw new Error();
    write(ana, 'from ana ');
    await world.settle([ana, bo]);
    write(bo, 'from bo');
    await world.settle([ana, bo]);
    // Another, empty world, as after a restored backup.
    const restored = new PumpedWorld();
    const again = [ana, bo].map((old) => {
      const client = new PumpedClient(restored, old.name);
      Y.applyUpdate(client.doc, Y.encodeStateAsUpdate(old.doc), client);
      client.doc.clientID = old.doc.clientID;
      clients.push(client);
      return client;
    });
    for (const client of again) await client.connect();
    await restored.settle(again);
    expect((await restored.fromLog()).getText('t').toString()).toBe('from ana from bo');
    for (const client of again) expect(client.closed).toBeUndefined();
  });
});

describe('several nodes on one log', () => {
  async function twoNodes(): Promise<[PumpedWorld, PumpedClient, PumpedClient]> {
    const world = new PumpedWorld(2);
    const [ana, bo] = [new PumpedClient(world, 'ana'), new PumpedClient(world, 'bo')];
    clients.push(ana, bo);
    await ana.connect(0);
    await bo.connect(1);
    await world.settle([ana, bo]);
    return [world, ana, bo];
  }

  test('[SY9] an edit stored by one is told by the other, and can be built on there at once', async () => {
    const [world, ana, bo] = await twoNodes();
    write(ana, 'here ');
    await world.settle([ana, bo]);
    expect(text(bo)).toBe('here ');
    const asked = bo.toClient.length;
    write(bo, 'there');
    await bo.deliverToServer();
    // Nothing is missing, so nothing is asked for.
    expect(bo.toClient.length).toBe(asked);
    await world.settle([ana, bo]);
    expect(text(ana)).toBe('here there');
    expect(text(bo)).toBe('here there');
  });

  test('[SY1] both store at once: each tells in the log’s order, and a lost notification is made good by it', async () => {
    const [world, ana, bo] = await twoNodes();
    write(ana, 'a');
    await ana.deliverToServer();
    await world.node(0).turn();
    write(bo, 'b');
    await bo.deliverToServer();
    await world.node(1).turn();
    await world.node(0).commit();
    world.hub.drop();
    // The second commit gets number 2, so node 1 knows that it lacks number 1.
    await world.node(1).commit();
    expect(bo.count.hasUnstored).toBe(true);
    await world.settle([ana, bo]);
    expect(text(ana)).toBe(text(bo));
    expect(text(bo)).toHaveLength(2);
    expect(bo.count.hasUnstored).toBe(false);
  });

  test('[BU3] a notification that was lost without anything after it is caught within a second', async () => {
    const [world, ana, bo] = await twoNodes();
    write(ana, 'a');
    await ana.deliverToServer();
    await world.node(0).turn();
    await world.node(0).commit();
    world.hub.drop();
    await bo.deliverAll();
    expect(text(bo)).toBe('');
    world.node(1).rooms.tend();
    await world.settle([ana, bo]);
    expect(text(bo)).toBe('a');
  });

  test('[SY8] people at another node are seen, by the names of their sessions, and are gone with it', async () => {
    const [world, ana, bo] = await twoNodes();
    const user = bo.awareness.getStates().get(ana.doc.clientID)?.['user'];
    expect(user).toEqual({ id: 'ana', name: 'ANA', color: '#000000' });
    expect(ana.awareness.getStates().has(bo.doc.clientID)).toBe(true);
    world.crash([ana], 0);
    world.hub.pass(10_000);
    await world.settle([bo]);
    expect(bo.awareness.getStates().has(ana.doc.clientID)).toBe(false);
  });
});

describe('[SY8] presence', () => {
  test('[SY8] names come from the server, whatever a client says', async () => {
    const [world, ana, bo] = await worldOf('ana', 'bo');
    if (ana === undefined || bo === undefined) throw new Error();
    ana.awareness.setLocalStateField('user', { name: 'The boss', color: 'red' });
    await world.settle([ana, bo]);
    expect(bo.awareness.getStates().get(ana.doc.clientID)?.['user']).toEqual({
      id: 'ana',
      name: 'ANA',
      color: '#000000',
    });
  });

  test('[SY8] nobody can change or remove another’s presence', async () => {
    const [world, ana, bo, cy] = await worldOf('ana', 'bo', 'cy');
    if (ana === undefined || bo === undefined || cy === undefined) throw new Error();
    ana.awareness.setLocalStateField('place', 'here');
    await world.settle([ana, bo, cy]);
    const forged = new Y.Doc();
    forged.clientID = ana.doc.clientID;
    const clock = ana.awareness.meta.get(ana.doc.clientID)?.clock ?? 0;
    const entries = (state: string) => {
      const bytes = new TextEncoder().encode(state);
      const id: number[] = [];
      for (let rest = ana.doc.clientID; ; rest = Math.floor(rest / 128)) {
        id.push(rest >= 128 ? (rest % 128) | 128 : rest);
        if (rest < 128) break;
      }
      return Uint8Array.from([1, ...id, clock + 5, bytes.length, ...bytes]);
    };
    for (const state of ['{"place":"elsewhere"}', 'null']) {
      const message = entries(state);
      bo.toServer.push(Uint8Array.from([1, message.length, ...message]));
    }
    await world.settle([ana, bo, cy]);
    expect(bo.closed).toBeUndefined();
    expect(cy.awareness.getStates().get(ana.doc.clientID)?.['place']).toBe('here');
  });

  test('[SY8] what clients pass on of one who has left does not bring that one back, nor keep it out', async () => {
    const [world, ana, bo] = await worldOf('ana', 'bo');
    if (ana === undefined || bo === undefined) throw new Error();
    const passedOn = awarenessMessage(encodeAwarenessUpdate(bo.awareness, [ana.doc.clientID]));
    ana.cut();
    await world.settle([bo]);
    bo.toServer.push(passedOn);
    await world.settle([bo]);
    expect(bo.awareness.getStates().has(ana.doc.clientID)).toBe(false);
    ana.awareness.setLocalState({ place: 'back' });
    await ana.connect();
    await world.settle([ana, bo]);
    expect(bo.awareness.getStates().get(ana.doc.clientID)?.['place']).toBe('back');
  });

  test('[SY8] who leaves disappears at once, and who joins sees who is there', async () => {
    const [world, ana, bo] = await worldOf('ana', 'bo');
    if (ana === undefined || bo === undefined) throw new Error();
    expect(bo.awareness.getStates().has(ana.doc.clientID)).toBe(true);
    ana.cut();
    await world.settle([bo]);
    expect(bo.awareness.getStates().has(ana.doc.clientID)).toBe(false);
    await ana.connect();
    await world.settle([ana, bo]);
    expect(ana.awareness.getStates().has(bo.doc.clientID)).toBe(true);
  });
});

describe('[OF4] a database that does not store', () => {
  test('[OF4] everyone in the room is told after a moment, readers and those who come later too, and when it is over', async () => {
    const [world, ana] = await worldOf('ana');
    if (ana === undefined) throw new Error();
    const reader = new PumpedClient(world, 'reader', 'read');
    await reader.connect();
    await world.settle([ana, reader]);
    write(ana, 'waits');
    await ana.deliverAll();
    await world.turn();
    expect(world.isCommitting).toBe(true);
    world.nowMs += FAILS_AFTER_MS - 1;
    world.rooms.tend();
    await reader.deliverAll();
    expect(reader.count.storingFails).toBe(false);

    world.nowMs += 1;
    world.rooms.tend();
    const late = new PumpedClient(world, 'late');
    await late.connect();
    for (const client of [ana, reader, late]) while (await client.deliverToClient());
    expect([ana, reader, late].map(({ count }) => count.storingFails)).toEqual([true, true, true]);
    // The author knows that the server has it, and that it is not stored.
    expect([ana.count.hasReceivedAll, ana.count.hasUnstored]).toEqual([true, true]);
    expect(text(reader)).toBe('');

    // It fails, is tried again, and is stored at last.
    await world.failCommit();
    expect(ana.count.storingFails).toBe(true);
    await world.settle([ana, reader, late]);
    expect([ana, reader, late].map(({ count }) => count.storingFails)).toEqual([false, false, false]);
    expect(text(reader)).toBe('waits');
    expect(ana.count.hasUnstored).toBe(false);
  });
});
