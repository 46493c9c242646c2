import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { asId, type ActionId } from '#app/domain/ids.ts';
import { planEditor, type PlanEditor } from '#app/document/edit.ts';
import { watchRemovals, type PutBack } from '#app/document/put-back.ts';
import { readPlan } from '#app/document/read.ts';
import { PumpedClient, PumpedWorld } from '#tests/support/pumped-world.ts';
import { seeded, seeds, type Random } from '#tests/support/random.ts';

const DRAWN_SEEDS = Array.from({ length: Number(process.env['DRAWN'] ?? 10) }, () =>
  Math.floor(Math.random() * 2 ** 31),
);
const STEPS = 200;

interface Person {
  readonly name: string;
  readonly client: PumpedClient;
  readonly editor: PlanEditor;
  readonly told: PutBack[];
}

const people: Person[] = [];
afterEach(() => {
  for (const { client } of people.splice(0)) client.destroy();
});

function join(world: PumpedWorld, name: string): Person {
  const client = new PumpedClient(world, name);
  const told: PutBack[] = [];
  watchRemovals(client.doc, client.unacknowledged.from, 'put-back', (one) => told.push(one));
  let made = 0;
  const editor = planEditor(client.doc, { origin: name, newId: () => `${name}-${(made += 1)}` });
  const person = { name, client, editor, told };
  people.push(person);
  return person;
}

async function worldOf(nodes: number, ...names: string[]): Promise<[PumpedWorld, Person[], ActionId]> {
  const world = new PumpedWorld(nodes);
  const everyone = names.map((name) => join(world, name));
  for (const [index, { client }] of everyone.entries()) await client.connect(index % nodes);
  const id = everyone[0]?.editor.addAction({ title: 'Action' }) ?? asId<ActionId>('');
  await world.settle(everyone.map(({ client }) => client));
  return [world, everyone, id];
}

const words = ({ client }: Person) => readPlan(client.doc).actions.map(({ descriptionText }) => descriptionText);

test('[DO11] keystrokes that are on their way when a removal is stored are there again for everyone', async () => {
  const [world, everyone, id] = await worldOf(1, 'ana', 'bo', 'cy');
  const [ana, bo] = everyone;
  if (ana === undefined || bo === undefined) throw new Error();
  bo.editor.removeAction(id);
  await bo.client.deliverToServer();
  ana.editor.writeDescription(id, ['On their way']);
  await world.settle(everyone.map(({ client }) => client));
  for (const person of everyone) expect(words(person)).toEqual(['On their way']);
  expect(ana.told).toMatchObject([{ id, what: 'all' }]);
});

test('[DO11] words that were stored before the removal stay removed with it, at once or after a break', async () => {
  const [world, everyone, id] = await worldOf(1, 'ana', 'bo');
  const clients = everyone.map(({ client }) => client);
  const [ana, bo] = everyone;
  if (ana === undefined || bo === undefined) throw new Error();
  ana.editor.writeDescription(id, ['Stored']);
  await world.settle(clients);
  ana.client.cut();
  bo.editor.removeAction(id);
  await world.settle(clients);
  await ana.client.connect();
  await world.settle(clients);
  expect([words(ana), words(bo), ana.told]).toEqual([[], [], []]);
});

/** Everything that the plan has said, after each row of the log. */
async function everSaid(world: PumpedWorld): Promise<string> {
  const doc = new Y.Doc();
  const said = new Set<string>();
  for (const { bytes } of await world.log.since(world.documentId, 0)) {
    Y.applyUpdate(doc, bytes);
    for (const { title, descriptionText } of readPlan(doc).actions) said.add(title).add(descriptionText);
  }
  doc.destroy();
  return [...said].join('\n');
}

async function happen(world: PumpedWorld, everyone: readonly Person[], random: Random): Promise<void> {
  const { client } = random.pick(everyone);
  const node = random.pick(world.nodes);
  switch (random.below(9)) {
    case 0:
      if (random.below(3) === 0) client.cut();
      return;
    case 1:
    case 2:
      if (!client.isConnected) await client.connect(random.below(world.nodes.length));
      return;
    case 3:
    case 4:
      await client.deliverToServer();
      return;
    case 5:
    case 6:
      await client.deliverToClient();
      return;
    case 7:
      world.hub.deliver();
      await node.turn();
      return;
    default:
      await node.commit();
  }
}

test.each(seeds([1, 2, 3, 4, 5, 6, 7, 8, ...DRAWN_SEEDS]))(
  '[DO11] whoever removes what, every word that another wrote has stood in the plan as it was stored (seed %i)',
  async (seed) => {
    const random = seeded(seed);
    const [world, everyone] = await worldOf(1 + random.below(2), 'ana', 'bo', 'cy');
    const clients = everyone.map(({ client }) => client);
    /** Words, and whose they are; without those of actions that their own writer removed. */
    const written = new Map<string, { readonly by: Person; readonly id: ActionId }>();
    for (let step = 0; step < STEPS; step += 1) {
      const person = random.pick(everyone);
      const { actions } = readPlan(person.client.doc);
      const action = actions.length === 0 ? undefined : random.pick(actions);
      switch (random.below(10)) {
        case 0:
          person.editor.addAction({ title: 'Another' });
          break;
        case 1:
        case 2: {
          if (action === undefined) break;
          const word = `w${step}-${person.name}`;
          person.editor.writeDescription(action.id, [word]);
          written.set(word, { by: person, id: action.id });
          break;
        }
        case 3:
          if (action === undefined) break;
          person.editor.removeAction(action.id);
          for (const [word, { by, id }] of written) if (by === person && id === action.id) written.delete(word);
          break;
        default:
          await happen(world, everyone, random);
      }
    }
    for (const client of clients) {
      client.cut();
      await client.connect(random.below(world.nodes.length));
    }
    await world.settle(clients);
    const said = await everSaid(world);
    for (const word of written.keys()) expect(said).toContain(word);
    const [expected] = everyone.map(words);
    for (const person of everyone) expect(words(person)).toEqual(expected);
  },
);
