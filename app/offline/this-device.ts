import { forgetCaches, forgetPeople } from './device.ts';
import { KEPT_AT, KEPT_TITLE, personCache, planIdOfPath, WORKER_PATH, type PageMessage } from './kept.ts';

/** A plan whose page can be opened on this device without the server. */
export interface KeptPlan {
  readonly planId: string;
  readonly title: string;
  readonly keptAt: Date;
}

/** Browsers offer it on https and on the machine itself only, and may be told not to. */
const canKeep = () => typeof navigator !== 'undefined' && 'serviceWorker' in navigator && 'caches' in window;

/** Tells the worker, where there is one. */
export async function tellWorker(message: PageMessage): Promise<void> {
  if (!canKeep()) return;
  const registration = await navigator.serviceWorker.getRegistration('/');
  registration?.active?.postMessage(message);
}

/** Keeps the plan for this person, with the worker that opens it; the first plan brings the worker. */
export async function keepPlan(message: PageMessage & { is: 'keep' }): Promise<void> {
  if (!canKeep()) return;
  await navigator.serviceWorker.register(WORKER_PATH, { scope: '/', updateViaCache: 'none' });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ is: 'here', personId: message.personId } satisfies PageMessage);
  active?.postMessage(message);
}

/** The plans that this person can open here without the server, the latest opened first. */
export async function keptPlans(personId: string): Promise<readonly KeptPlan[]> {
  if (!canKeep() || !(await caches.has(personCache(personId)))) return [];
  const cache = await caches.open(personCache(personId));
  const plans = await Promise.all(
    (await cache.keys()).map(async (request): Promise<KeptPlan | undefined> => {
      const planId = planIdOfPath(new URL(request.url).pathname);
      const headers = (await cache.match(request))?.headers;
      const [keptAt, title] = [headers?.get(KEPT_AT), headers?.get(KEPT_TITLE)];
      if (planId === undefined || !keptAt || !title) return undefined;
      return { planId, title: decodeURIComponent(title), keptAt: new Date(keptAt) };
    }),
  );
  return plans.filter((plan) => plan !== undefined).sort((a, b) => b.keptAt.getTime() - a.keptAt.getTime());
}

/** Takes away everybody's kept pages. The worker and the product's files stay, which are nobody's. */
export async function forgetPages(): Promise<void> {
  if (canKeep()) await forgetPeople();
}

/** Takes away every kept page and file, and the worker. */
export async function forgetWorker(): Promise<void> {
  if (!canKeep()) return;
  await forgetCaches();
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
}
