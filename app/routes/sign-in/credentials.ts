import { z } from 'zod';
import type { SignInProblem } from './words.ts';

const problem = (code: SignInProblem) => code;

/** What the form sends; errors are codes that the page has words for. */
export const credentials = z.object({
  email: z
    .string({ error: problem('sign-in.email-missing') })
    .trim()
    .pipe(z.email({ error: problem('sign-in.email-invalid') })),
  password: z.string({ error: problem('sign-in.password-missing') }),
});
