import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { safePath } from '#app/auth/safe-path.ts';
import { useWords } from '#app/i18n/words.ts';
import { Light } from '#app/ui/light.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { credentials } from './credentials.ts';
import { DEMO_PASSWORD, listDemoPeople } from './demo-people.server.ts';
import { DemoPeople } from './demo-people.tsx';
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
  const words = useWords(SIGN_IN_WORDS);
  return (
    <main
      id="content"
      tabIndex={-1}
      className="grid outline-none lg:min-h-[calc(100dvh-3.8rem)] lg:grid-cols-[1.1fr_1fr]"
    >
      <div className="night night-sky px-[clamp(1rem,3.5vw,3rem)] py-8 lg:grid lg:content-center lg:py-16">
        <div className="grid gap-4 lg:max-w-xl lg:gap-7">
          <div aria-hidden className="flex items-end gap-2 lg:gap-3">
            <Light light="red" />
            <Light light="yellow" className="mb-1 lg:mb-3" />
            <Light light="green" className="mb-2 lg:mb-7" />
          </div>
          <p className="text-display font-[640] tracking-[-0.02em]">{words.promise}</p>
          <p className="text-muted text-lead hidden sm:block">{words.promiseText}</p>
        </div>
      </div>
      <div className="px-[clamp(1rem,3.5vw,3rem)] py-8 lg:grid lg:content-center lg:py-16">
        <div className="grid w-full max-w-md gap-9 lg:mx-auto">
          <SignInForm to={to} lastResult={useActionData<typeof action>()} />
          {demo !== null && demo.people.length > 0 && <DemoPeople to={to} {...demo} />}
        </div>
      </div>
    </main>
  );
}
