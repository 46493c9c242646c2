import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import type { PrismaClient } from '#prisma/generated/client.ts';
import type { Authenticator, SignedIn } from '#app/context.ts';
import { asId } from '#app/domain/ids.ts';

export interface AuthOptions {
  /** Signs the cookies; the same on every node. */
  readonly secret: string;
  /** Where people reach the product, such as `https://forum.example.no`. */
  readonly baseUrl: string;
  readonly trustedOrigins: readonly string[];
  readonly sessionEnded: (sessionId: string) => void;
}

/**
 * Tries per address and minute. A workshop's whole room signs in from one address at once;
 * guessing at one account is held back by the tries per account, below.
 */
const SIGN_INS_PER_ADDRESS_A_MINUTE = 120;
const WRONG_TRIES_PER_ACCOUNT = 10;
const WRONG_TRIES_WINDOW_MS = 15 * 60_000;

/** Sign-in by password, sessions in the database. Accounts are made by invitation, never by sign-up. */
export function createAuthenticator(db: PrismaClient, options: AuthOptions): Authenticator {
  const wrongTries = createTries();
  const auth = betterAuth({
    secret: options.secret,
    baseURL: options.baseUrl,
    basePath: '/api/auth',
    trustedOrigins: [...options.trustedOrigins],
    database: prismaAdapter(db, { provider: 'postgresql', transaction: false }),
    user: { modelName: 'person', additionalFields: { locale: { type: 'string', required: false, input: false } } },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8 },
    session: { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    advanced: { useSecureCookies: options.baseUrl.startsWith('https:') },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 600,
      customRules: {
        '/sign-in/email': { window: 60, max: SIGN_INS_PER_ADDRESS_A_MINUTE },
        '/get-session': false,
      },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    databaseHooks: {
      session: {
        delete: {
          after: async (session) => options.sessionEnded(session.id),
        },
      },
    },
  });

  return {
    async signedIn(headers) {
      const found = await auth.api.getSession({ headers });
      if (found === null) return undefined;
      return {
        personId: asId<SignedIn['personId']>(found.user.id),
        name: found.user.name,
        email: found.user.email,
        locale: found.user.locale ?? null,
        sessionId: found.session.id,
      };
    },
    async signIn(email, password, headers) {
      const request = new Request(new URL('/api/auth/sign-in/email', options.baseUrl), {
        method: 'POST',
        headers: forwarded(headers),
        body: JSON.stringify({ email, password }),
      });
      const response = await handle(request);
      if (response.ok) return { ok: true, headers: cookiesOf(response) };
      return { ok: false, problem: response.status === 429 ? 'sign-in.too-many' : 'sign-in.wrong' };
    },
    async signOut(headers) {
      const request = new Request(new URL('/api/auth/sign-out', options.baseUrl), {
        method: 'POST',
        headers: forwarded(headers),
        body: '{}',
      });
      return cookiesOf(await handle(request));
    },
    handle,
  };

  /**
   * Requests of other sites are refused before they come here (server/http), by the address that was
   * really asked. The library would compare with one fixed address, and refuse programs, which name none.
   */
  function asOwnOrigin(received: Request): Request {
    const headers = new Headers(received.headers);
    headers.set('origin', new URL(options.baseUrl).origin);
    return new Request(received, { headers });
  }

  async function handle(received: Request): Promise<Response> {
    const request = asOwnOrigin(received);
    if (request.method !== 'POST' || !new URL(request.url).pathname.endsWith('/sign-in/email')) {
      return auth.handler(request);
    }
    const account = await accountOf(request.clone());
    if (wrongTries.count(account) >= WRONG_TRIES_PER_ACCOUNT) {
      return Response.json(
        { code: 'TOO_MANY_TRIES', message: 'Too many wrong passwords for this account; wait a quarter of an hour.' },
        { status: 429, headers: { 'retry-after': String(WRONG_TRIES_WINDOW_MS / 1000) } },
      );
    }
    const response = await auth.handler(request);
    if (response.status === 401) wrongTries.add(account);
    if (response.ok) wrongTries.forget(account);
    return response;
  }
}

/** Wrong passwords by account, kept for a quarter of an hour. */
function createTries() {
  const tries = new Map<string, number[]>();
  const recent = (account: string) =>
    (tries.get(account) ?? []).filter((at) => at > Date.now() - WRONG_TRIES_WINDOW_MS);
  return {
    count: (account: string) => recent(account).length,
    add(account: string) {
      for (const [other, at] of tries) if ((at.at(-1) ?? 0) <= Date.now() - WRONG_TRIES_WINDOW_MS) tries.delete(other);
      tries.set(account, [...recent(account), Date.now()]);
    },
    forget: (account: string) => void tries.delete(account),
  };
}

async function accountOf(request: Request): Promise<string> {
  const body: unknown = await request.json().catch(() => undefined);
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : undefined;
  return typeof email === 'string' ? email.trim().toLowerCase() : '';
}

/** The headers that the library may need of the page's own request. */
function forwarded(headers: Headers): Headers {
  const kept = new Headers({ 'content-type': 'application/json' });
  for (const name of ['cookie', 'origin', 'user-agent', 'x-forwarded-for']) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}

function cookiesOf(response: Response): Headers {
  const headers = new Headers();
  for (const cookie of response.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return headers;
}
