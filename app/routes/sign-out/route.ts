import { redirect, type ActionFunctionArgs } from '@remix-run/node';

export async function action({ request, context }: ActionFunctionArgs) {
  return redirect('/sign-in', { headers: await context.auth.signOut(request.headers) });
}

/** Signing out is a form's doing: a link or a prefetch must not. */
export function loader() {
  return redirect('/');
}
