import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { get, signIn } from '#tests/support/product.ts';
import { openStockClient, until } from '#tests/support/stock-client.ts';
import { stage } from './stage.ts';

const on = stage();

async function openPage(person: string, path: string): Promise<Page> {
  const signedIn = await on.signIn(person);
  await signedIn.page.goto(path);
  return signedIn.page;
}

const saved = (page: Page) => page.getByText('Lagret', { exact: true }).first().waitFor();

/** "Saved" may still be of what was there before; the log is asked. */
async function stored(planId: string, text: string): Promise<void> {
  const cookie = await signIn(on.product.url, 'lead1@demo.example');
  await until(async () =>
    JSON.stringify((await get(on.product.url, `/api/v1/plans/${planId}`, cookie)).body).includes(text),
  );
}

/** An action with two clusters that take part, as another program writes it. */
async function addJointAction(title: string): Promise<void> {
  const cookie = await signIn(on.product.url, 'lead1@demo.example');
  const { body } = await get<{ clusters: { id: string }[] }>(
    on.product.url,
    `/api/v1/forums/${on.ids.forumId}/clusters`,
    cookie,
  );
  const other = await get<{ memberships: { clusterId: string }[] }>(
    on.product.url,
    '/api/v1/me',
    await signIn(on.product.url, 'lead2@demo.example'),
  );
  const two = [on.ids.clusterId, other.body.memberships[0]?.clusterId ?? ''];
  expect(body.clusters.map(({ id }) => id)).toEqual(expect.arrayContaining(two));
  const client = openStockClient(on.product.url, `plan/${on.ids.sharedPlan}`, cookie);
  await until(() => client.provider.synced);
  client.doc.transact(() => {
    const fields = new Y.Map<unknown>();
    fields.set('title', title);
    fields.set('status', 'planned');
    fields.set('participants', new Y.Map(two.map((id) => [id, true])));
    client.doc.getMap('actions').set('journey-joint', fields);
  });
  const read = async () =>
    JSON.stringify((await get(on.product.url, `/api/v1/plans/${on.ids.sharedPlan}`, cookie)).body).includes(title);
  await until(read);
  client.destroy();
}

test('a version is named, the plan changes, the two are compared, and one action is restored', async () => {
  const ana = await openPage('lead1', `/plan/${on.ids.ownPlan}`);
  await saved(ana);
  await ana.getByRole('button', { name: 'Nytt tiltak' }).first().click();
  await ana.getByRole('textbox', { name: 'Tittel' }).fill('Felles profil');
  await stored(on.ids.ownPlan, 'Felles profil');
  await ana.keyboard.press('Escape');
  await ana.keyboard.press('h');
  await ana.waitForURL(/\/history$/);
  await ana
    .getByText('La til tiltaket «Felles profil»')
    .or(ana.getByText('la til tiltaket «Felles profil»'))
    .first()
    .waitFor();
  await ana.getByLabel('Navn på versjonen').fill('Før endringen');
  await ana.getByRole('button', { name: 'Lag versjon' }).click();
  await ana.getByText('Versjonen «Før endringen» er lagret.').waitFor();

  // The coordinator reads along, and writes nothing.
  const ingrid = await openPage('ingrid', `/plan/${on.ids.ownPlan}/history`);
  await ingrid.getByText('Før endringen').first().waitFor();
  expect(await ingrid.getByRole('button', { name: 'Lag versjon' }).count()).toBe(0);

  await ana.goto(`/plan/${on.ids.ownPlan}`);
  await saved(ana);
  await ana.getByRole('button', { name: 'Felles profil' }).click();
  await ana.getByRole('textbox', { name: 'Tittel' }).fill('Felles nettside');
  await stored(on.ids.ownPlan, 'Felles nettside');
  await ingrid.getByText('Planen er endret siden denne siden ble lastet').waitFor();

  await ana.goto(`/plan/${on.ids.ownPlan}/history`);
  await ana.locator('#versions').getByRole('link', { name: 'Sammenlikn med nå' }).first().click();
  await ana.locator('del', { hasText: 'profil' }).waitFor();
  await ana.locator('ins', { hasText: 'nettside' }).waitFor();
  await ana.getByRole('link', { name: 'Gjenopprett tiltaket' }).click();
  await ana.getByRole('button', { name: 'Gjenopprett tiltaket' }).click();
  await ana.getByText('tatt vare på som en versjon').waitFor();
  await ana.getByRole('link', { name: 'Til planen' }).click();
  await ana.getByRole('button', { name: 'Felles profil' }).waitFor();
});

test('two leads commit to what was frozen, and a later change is shown against it', async () => {
  await addJointAction('Felles messe i mai');
  const ingrid = await openPage('ingrid', `/plan/${on.ids.sharedPlan}/commit`);
  await ingrid.getByLabel('Hva forpliktelsen gjelder').fill('Handlingsplan');
  await ingrid.getByRole('button', { name: 'Frys planen og be om bekreftelser' }).click();
  await ingrid.getByText(/0 av \d+ klynger har bekreftet/).waitFor();

  const [ana, bo] = [
    await openPage('lead1', `/plan/${on.ids.sharedPlan}/commit`),
    await openPage('lead2', `/plan/${on.ids.sharedPlan}/commit`),
  ];
  await ana.getByText('Felles messe i mai').waitFor();
  await ana.getByRole('button', { name: /^Jeg forplikter meg/ }).click();
  // Who has the page open sees it come in.
  await ingrid.getByText(/1 av \d+ klynger har bekreftet/).waitFor();
  await bo.getByRole('button', { name: /^Jeg forplikter meg/ }).click();
  await ingrid.getByText(/2 av \d+ klynger har bekreftet/).waitFor();
  await ingrid.getByRole('button', { name: 'Lukk forpliktelsen' }).click();
  await ingrid.getByText(/2 av \d+ klynger har bekreftet/).waitFor();

  await bo.goto(`/plan/${on.ids.sharedPlan}`);
  await bo.getByText('uendret siden').waitFor();
  await saved(bo);
  await bo.getByRole('button', { name: 'Felles messe i mai' }).click();
  await bo.getByRole('textbox', { name: 'Tittel' }).fill('Felles messe i juni');
  await bo.getByText('Endret siden forpliktelsen').first().waitFor();
  await stored(on.ids.sharedPlan, 'Felles messe i juni');
  await bo.getByRole('link', { name: '1 endring siden' }).click();
  await bo.locator('del', { hasText: 'mai' }).waitFor();
  await bo.locator('ins', { hasText: 'juni' }).waitFor();
});
