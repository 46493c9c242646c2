import { Form } from '@remix-run/react';
import { ArrowRight } from 'lucide-react';
import { ROLE_WORDS } from '#app/i18n/role-words.ts';
import { useWords } from '#app/i18n/words.ts';
import type { DemoPerson } from './demo-people.server.ts';
import { SIGN_IN_WORDS } from './words.ts';

/** The people of the demo, each a form of its own that signs in as them. */
export function DemoPeople({ to, password, people }: { to: string; password: string; people: readonly DemoPerson[] }) {
  const words = useWords(SIGN_IN_WORDS);
  const roles = useWords(ROLE_WORDS);
  return (
    <section aria-labelledby="demo-people" className="grid gap-3">
      <div>
        <h2 id="demo-people" className="text-title">
          {words.demoTitle}
        </h2>
        <p className="text-small text-muted">{words.demoText({ password })}</p>
      </div>
      <ul className="rounded-panel border-line bg-panel divide-line divide-y overflow-hidden border">
        {people.map(({ name, email, role, place }) => (
          <li key={email}>
            <Form method="post">
              <input type="hidden" name="to" value={to} />
              <input type="hidden" name="password" value={password} />
              <button
                name="email"
                value={email}
                className="hover:bg-sunken group flex min-h-14 w-full items-center gap-3 px-4 py-2 text-left -outline-offset-2"
              >
                <span className="min-w-0 flex-1">
                  <span className="font-[580]">{name}</span> <span className="text-small text-muted">{email}</span>
                  <span className="text-small text-muted block">
                    {roles[role]} · {place}
                  </span>
                </span>
                <ArrowRight
                  aria-hidden
                  className="text-accent size-5 transition-transform group-hover:translate-x-0.5"
                />
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
