import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { findPerson } from '#app/auth/require-person.server.ts';
import { safePath } from '#app/auth/safe-path.ts';
import { lastingCookie } from '#app/i18n/cookie.ts';
import { LOCALE_COOKIE, readLocale } from '#app/i18n/locale.ts';
import { readTheme, THEME_COOKIE } from '#app/ui/theme.ts';

/** Keeps a choice of language or theme and goes back to the page it was made on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const headers = new Headers();
  const locale = readLocale(textOf(form, 'language'));
  if (locale !== undefined) {
    headers.append('set-cookie', lastingCookie(LOCALE_COOKIE, locale));
    const person = await findPerson(request, context);
    if (person !== undefined) await context.db.person.update({ where: { id: person.personId }, data: { locale } });
  }
  const theme = readTheme(textOf(form, 'theme'));
  if (theme !== undefined) headers.append('set-cookie', lastingCookie(THEME_COOKIE, theme));
  return redirect(safePath(textOf(form, 'to')), { headers });
}

/** Someone who opens the address has nothing to see here. */
export function loader() {
  return redirect('/');
}

function textOf(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' ? value : undefined;
}
