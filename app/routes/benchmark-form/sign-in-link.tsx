import { useWords } from '#app/i18n/words.ts';
import { FORM_WORDS } from './words.ts';

/** In a tab of its own, so that this one, and what is typed in it, stays. */
export function SignInLink({ clusterId }: { clusterId: string }) {
  const words = useWords(FORM_WORDS);
  return (
    <a
      href={`/sign-in?${new URLSearchParams({ to: `/cluster/${clusterId}` }).toString()}`}
      target="_blank"
      rel="noreferrer"
      className="link inline-flex min-h-11 items-center"
    >
      {words.signIn}
    </a>
  );
}
