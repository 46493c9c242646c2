import type { WhyNotSent } from './not-sent.ts';

const PATIENCE_MS = 20_000;

/**
 * Asks, before a form is sent, whether the server is there and still knows the person: its answer to a form would be the
 * way to the sign-in page, and what was typed would be gone. Undefined where all is well.
 */
export async function askSession(): Promise<WhyNotSent | undefined> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const { status } = await fetch('/api/v1/me', { method: 'HEAD', cache: 'no-store', signal });
    if (status === 401) return 'signed-out';
    return status < 500 ? undefined : 'unexpected';
  } catch {
    return 'unreachable';
  }
}
