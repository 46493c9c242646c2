import type { ActionFunctionArgs } from '@remix-run/node';
import { findPerson } from '#app/auth/require-person.server.ts';
import { requireCluster } from '#app/auth/require-place.server.ts';
import { localeOfRequest } from '#app/i18n/locale.ts';
import { answerForm } from './answer-form.server.ts';
import type { PostAnswer } from './form-answer.ts';

/**
 * The form, for the page's own scripts. Every answer is one that the page can stay for: with a redirect to the sign-in
 * page the framework would leave it, and what was typed would be gone.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await findPerson(request, context);
  if (person === undefined) return json({ is: 'not-saved', why: 'signed-out' }, 401);
  const cluster = await requireCluster(context, person, params['clusterId'], 'write');
  const form = new URLSearchParams(await request.text());
  const answer = await answerForm(context, person, cluster, form, localeOfRequest(request.headers, person.locale));
  if (!(answer instanceof Response)) return json(answer.said, answer.status);
  const headers = new Headers(answer.headers);
  const to = headers.get('location') ?? `/cluster/${cluster.id}`;
  headers.delete('location');
  return json({ is: 'handed-in', to }, 200, headers);
}

const json = (answer: PostAnswer, status: number, headers = new Headers()) =>
  Response.json(answer, { status, headers });
