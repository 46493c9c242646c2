import { getFormProps, getInputProps, useForm, type SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Input } from '#app/ui/control.tsx';
import { Field } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { SIGN_IN_WORDS, type SignInProblem } from './words.ts';

export function SignInForm({ to, lastResult }: { to: string; lastResult: SubmissionResult | undefined }) {
  const words = useWords(SIGN_IN_WORDS);
  const isSending = useNavigation().formAction?.startsWith('/sign-in') ?? false;
  const [form, fields] = useForm<{ email: string; password: string }>({
    id: 'sign-in',
    lastResult: lastResult ?? null,
    shouldRevalidate: 'onSubmit',
  });
  const said = (errors: readonly string[] | undefined) =>
    errors?.map((code) => words.problems[code as SignInProblem] ?? code);
  return (
    <Form method="post" {...getFormProps(form)} className="grid gap-5">
      <h1 className="text-display">{words.title}</h1>
      {form.errors !== undefined && (
        <div id={form.errorId}>
          <Notice tone="danger">{said(form.errors)?.join(' ')}</Notice>
        </div>
      )}
      <input type="hidden" name="to" value={to} />
      <Field
        label={words.email}
        htmlFor={fields.email.id}
        errors={said(fields.email.errors)}
        errorId={fields.email.errorId}
      >
        <Input {...getInputProps(fields.email, { type: 'email' })} key="email" autoComplete="username" required />
      </Field>
      <Field
        label={words.password}
        htmlFor={fields.password.id}
        errors={said(fields.password.errors)}
        errorId={fields.password.errorId}
      >
        <Input
          {...getInputProps(fields.password, { type: 'password' })}
          key="password"
          autoComplete="current-password"
          required
        />
      </Field>
      <Button type="submit" size="large" aria-disabled={isSending}>
        {isSending ? words.submitting : words.submit}
      </Button>
    </Form>
  );
}
