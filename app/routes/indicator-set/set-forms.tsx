import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button, type ButtonLook } from '#app/ui/button.tsx';
import { setsPath } from './paths.ts';

/** A button that does one thing to a set, as a form of its own. */
export function SetButton({
  forumId,
  setId,
  intent,
  to,
  look,
  children,
}: {
  forumId: string;
  setId: string;
  intent: SetIntent;
  /** Where a new version's maker goes on: to its bounds. */
  to?: 'bounds';
  look?: ButtonLook;
  children: ReactNode;
}) {
  return (
    <Form method="post" action={setsPath(forumId)}>
      <input type="hidden" name="set" value={setId} />
      {to !== undefined && <input type="hidden" name="to" value={to} />}
      <Button type="submit" name="intent" value={intent} {...(look === undefined ? {} : { look })}>
        {children}
      </Button>
    </Form>
  );
}

export type SetIntent = 'new-version' | 'take' | 'delete';
