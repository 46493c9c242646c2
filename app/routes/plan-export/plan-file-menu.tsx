import { Link, useLocation } from '@remix-run/react';
import { ChevronDown, FileDown, FileUp } from 'lucide-react';
import { useWords } from '#app/i18n/words.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { PLAN_MENU_WORDS } from './menu-words.ts';

const KINDS = ['docx', 'pdf', 'xlsx', 'md', 'json'] as const;
const ITEM = 'rounded-control hover:bg-sunken flex min-h-11 items-center gap-2.5 px-2';

/** [EX1] The plan as a file, and, for those who write it, an edited one back. Plain links, which need no scripts. */
export function PlanFileMenu({ planId, canImport }: { planId: string; canImport: boolean }) {
  const words = useWords(PLAN_MENU_WORDS);
  const { key } = useLocation();
  return (
    <Disclosure
      closesOn={key}
      summary={
        <span className="text-small flex min-h-11 items-center gap-1.5 px-2 font-[560] sm:min-h-9">
          <FileDown aria-hidden className="size-4.5" />
          <span className="max-sm:sr-only">{words.menu}</span>
          <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
        </span>
      }
    >
      <ul className="grid min-w-56 p-1.5">
        {KINDS.map((as) => (
          <li key={as}>
            <a href={`/plan/${planId}/export?as=${as}`} download className={ITEM}>
              {words.as[as]}
            </a>
          </li>
        ))}
        <li>
          <a href={`/plan/${planId}/export?as=docx&history=1`} download className={ITEM}>
            {words.withHistory}
          </a>
        </li>
        <li>
          <a href={`/plan/${planId}/export?as=docx&comments=1`} download className={ITEM}>
            {words.withComments}
          </a>
        </li>
        {canImport && (
          <li className="border-line mt-1 border-t pt-1">
            <Link to={`/plan/${planId}/import`} className={ITEM}>
              <FileUp aria-hidden className="size-4.5" />
              {words.importing}
            </Link>
          </li>
        )}
      </ul>
    </Disclosure>
  );
}
