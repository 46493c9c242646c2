import { redirect, type ActionFunctionArgs } from '@remix-run/node';

export async function action({ request, context }: ActionFunctionArgs) {
  const headers = await context.auth.signOut(request.headers);
  // [OF5] Also where the page's own script did not run: copies of plans, kept pages and their worker, and what the
  // browser would show on the way back.
  headers.set('clear-site-data', '"cache", "storage"');
  return redirect('/sign-in', { headers });
}

/** Signing out is a form's doing: a link or a prefetch must not. */
export function loader() {
  return redirect('/');
}
