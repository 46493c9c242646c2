import { redirect } from '@remix-run/node';
import type { AppContext, SignedIn } from '#app/context.ts';
import { findMemberships } from '#app/data/memberships.server.ts';
import { noteSeen } from '#app/data/seen-people.server.ts';
import { localDay } from '#app/domain/day.ts';
import type { Membership } from '#app/domain/permission.ts';

export interface Person extends SignedIn {
  /** Those that are valid now. */
  readonly memberships: readonly Membership[];
}

/** The signed-in person with their roles; else throws the way to the sign-in page and back. */
export async function requirePerson(request: Request, context: AppContext): Promise<Person> {
  const person = await findPerson(request, context);
  if (person !== undefined) return person;
  const { pathname, search } = new URL(request.url);
  const back =
    pathname === '/' ? '' : `?to=${encodeURIComponent(pathname.replace(/\.data$/, '') + withoutRoutes(search))}`;
  throw redirect(`/sign-in${back}`);
}

/** As `requirePerson`, but undefined without a valid session. */
export async function findPerson(request: Request, context: AppContext): Promise<Person | undefined> {
  const signedIn = await context.auth.signedIn(request.headers);
  if (signedIn === undefined) return undefined;
  const [memberships] = await Promise.all([
    findMemberships(context.db, signedIn.personId, context.now()),
    noteSeen(context.db, signedIn.personId, localDay(context.now())),
  ]);
  return { ...signedIn, memberships };
}

/** What only the framework's data requests carry in their query does not belong in an address. */
function withoutRoutes(search: string): string {
  const query = new URLSearchParams(search);
  query.delete('_routes');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
