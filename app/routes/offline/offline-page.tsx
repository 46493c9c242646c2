import { useRouteLoaderData } from '@remix-run/react';
import { CloudOff, FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { safePath } from '#app/auth/safe-path.ts';
import { useFormat } from '#app/i18n/format.ts';
import { OFFLINE_WORDS } from '#app/i18n/offline-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { keptPlans, type KeptPlan } from '#app/offline/this-device.ts';
import type { RootData } from '#app/root.tsx';
import { localCopies } from '#app/sync/local-copy.ts';
import { Badge } from '#app/ui/badge.tsx';
import { buttonClasses } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';

interface Line extends KeptPlan {
  readonly hasUnstored: boolean;
}

/** The plans that can be opened here without a connection, and the way back to what was asked for. */
export function OfflinePage() {
  const words = useWords(OFFLINE_WORDS);
  const personId = useRouteLoaderData<RootDataLoader>('root')?.person?.id;
  const lines = useLines(personId);
  const { isOnline, to } = useConnection();
  return (
    <main id="content" tabIndex={-1} className="page grid content-start gap-6 py-10 outline-none">
      <div className="grid gap-2">
        <h1 className="text-display">{isOnline ? words.online : words.heading}</h1>
        <p className="text-lead text-muted measure">{isOnline ? words.onlineLead : words.lead}</p>
      </div>
      <div>
        <a href={to} className={buttonClasses('primary')}>
          {words.tryAgain}
        </a>
      </div>
      <section aria-labelledby="kept-title" className="grid gap-3">
        <h2 id="kept-title" className="text-title">
          {words.plans}
        </h2>
        {lines?.length === 0 && <EmptyState title={words.none} />}
        <ul className="grid gap-2">
          {lines?.map((line) => (
            <KeptLine key={line.planId} line={line} />
          ))}
        </ul>
        {lines !== undefined && lines.length > 0 && <p className="text-small text-muted">{words.forgetting}</p>}
      </section>
    </main>
  );
}

function KeptLine({ line: { planId, title, keptAt, hasUnstored } }: { line: Line }) {
  const words = useWords(OFFLINE_WORDS);
  const { instant } = useFormat();
  return (
    <li className="rounded-panel border-line bg-panel hover:bg-sunken relative flex flex-wrap items-center gap-x-4 gap-y-1 border px-4 py-3">
      <FileText aria-hidden className="text-muted size-5" />
      {/* The whole page: the device has it, and no data of it. */}
      <a href={`/plan/${planId}`} className="min-w-0 flex-1 font-[580] after:absolute after:inset-0">
        {title}
      </a>
      {hasUnstored && (
        <Badge tone="warning" icon={<CloudOff aria-hidden />}>
          {words.hasUnstored}
        </Badge>
      )}
      <span className="text-small text-muted">{words.keptAt({ when: instant(keptAt) })}</span>
    </li>
  );
}

type RootDataLoader = () => Promise<RootData>;

/** Undefined until this device has been looked through. */
function useLines(personId: string | undefined): readonly Line[] | undefined {
  const [lines, setLines] = useState<readonly Line[]>();
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      if (personId === undefined) return [];
      const [plans, copies] = await Promise.all([keptPlans(personId), localCopies()]);
      const unstored = new Set(
        copies.filter((copy) => copy.personId === personId && copy.hasUnstored).map(({ planId }) => planId),
      );
      return plans.map((plan) => ({ ...plan, hasUnstored: unstored.has(plan.planId) }));
    };
    look()
      .catch(() => [])
      .then((found) => {
        if (!isOver) setLines(found);
      });
    return () => {
      isOver = true;
    };
  }, [personId]);
  return lines;
}

/** Where it was to go, and whether there is a network; when one comes the page goes on by itself. */
function useConnection() {
  const [isOnline, setIsOnline] = useState(false);
  const [to, setTo] = useState('/');
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get('to');
    const target = safePath(asked);
    setTo(target);
    setIsOnline(navigator.onLine && asked === null);
    if (asked === null) return;
    const goOn = () => window.location.assign(target);
    window.addEventListener('online', goOn);
    return () => window.removeEventListener('online', goOn);
  }, []);
  return { isOnline, to };
}
