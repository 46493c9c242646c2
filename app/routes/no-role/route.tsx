import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePerson } from '#app/auth/require-person.server.ts';
import { useWords } from '#app/i18n/words.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { NO_ROLE_WORDS } from './words.ts';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => NO_ROLE_WORDS[locale].title);

/** For those who can sign in but have, or have still, no role anywhere. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  if (person.memberships.length > 0) throw redirect('/');
  return { email: person.email };
}

export default function NoRole() {
  const { email } = useLoaderData<typeof loader>();
  const words = useWords(NO_ROLE_WORDS);
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader title={words.title} />
      <div className="page measure mx-0 grid gap-4 py-10">
        <p className="text-lead">{words.text({ email })}</p>
        <p className="text-muted">{words.whatNow}</p>
      </div>
    </main>
  );
}
