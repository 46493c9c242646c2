import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { safePath } from '#app/auth/safe-path.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { credentials } from './credentials.ts';
import { DEMO_PASSWORD, listDemoPeople } from './demo-people.server.ts';
import { DemoPeople } from './demo-people.tsx';
import { PromisePanel } from './promise-panel.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { SIGN_IN_WORDS, type SignInProblem } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => SIGN_IN_WORDS[locale].title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const to = safePath(new URL(request.url).searchParams.get('to'));
  if ((await context.auth.signedIn(request.headers)) !== undefined) throw redirect(to);
  return {
    to,
    demo: context.isDemo ? { password: DEMO_PASSWORD, people: await listDemoPeople(context.db) } : null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: credentials });
  // The password never travels back.
  if (submission.status !== 'success') return data(submission.reply({ hideFields: ['password'] }), { status: 400 });
  const { email, password } = submission.value;
  const answer = await context.auth.signIn(email, password, request.headers);
  if (answer.ok) return redirect(safePath(form.get('to')), { headers: answer.headers });
  const formErrors: SignInProblem[] = [answer.problem];
  return data(submission.reply({ hideFields: ['password'], formErrors }), {
    status: answer.problem === 'sign-in.too-many' ? 429 : 400,
  });
}

export default function SignIn() {
  const { to, demo } = useLoaderData<typeof loader>();
  return (
    <main
      id="content"
      tabIndex={-1}
      className="grid outline-none lg:min-h-[calc(100dvh-3.8rem)] lg:grid-cols-[1.1fr_1fr]"
    >
      <PromisePanel />
      <div className="px-[clamp(1rem,3.5vw,3rem)] py-8 lg:grid lg:content-center lg:py-16">
        <div className="grid w-full max-w-md gap-9 lg:mx-auto">
          <SignInForm to={to} lastResult={useActionData<typeof action>()} />
          {demo !== null && demo.people.length > 0 && <DemoPeople to={to} {...demo} />}
        </div>
      </div>
    </main>
  );
}
