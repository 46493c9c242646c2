/** The value of a cookie in a Cookie header; undefined where it is not there. */
export function cookieValue(header: string | null, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at !== -1 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

const YEAR_SECONDS = 31_536_000;

/** A Set-Cookie header that keeps a choice of this browser for a year. */
export function lastingCookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
}
