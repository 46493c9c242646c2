/**
 * A way back that stays on this site: `to` where it is a path of ours, else the front page. What browsers would
 * read as another host (`//host`, `/\host`, with tabs or line breaks inside) is not a path of ours.
 */
export function safePath(to: unknown): string {
  if (typeof to !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to)) return '/';
  const { origin, pathname, search, hash } = new URL(to, 'http://here.invalid');
  const isOurs = origin === 'http://here.invalid' && !pathname.startsWith('//');
  return isOurs ? pathname + search + hash : '/';
}
