import { Link, useNavigate } from '@remix-run/react';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { buttonClasses } from '#app/ui/button.tsx';
import { Live } from '#app/ui/live/live.tsx';
import type { StageData } from './route.tsx';
import { SlideView } from './slide-view.tsx';
import { slidesOf } from './slides.ts';
import { STAGE_WORDS } from './words.ts';

/** One slide over the whole window; arrows, space and page keys turn it, Escape leaves. */
export function Stage({ forum, scorecard, place }: StageData) {
  const words = useWords(STAGE_WORDS);
  const navigate = useNavigate();
  const slides = slidesOf(scorecard);
  const slide = slides[place - 1];
  const page = `/forum/${forum.id}/scorecard?round=${scorecard.round.id}`;
  const at = (n: number) => `/forum/${forum.id}/scorecard/stage?round=${scorecard.round.id}&slide=${n}`;
  const previous = place > 1 ? at(place - 1) : undefined;
  const next = place < slides.length ? at(place + 1) : undefined;

  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      const to = TURNS[event.key];
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      // A link or button that has the focus is pressed by space.
      if (event.key === ' ' && event.target instanceof Element && event.target.closest('a, button') !== null) return;
      const address = to === 'leave' ? page : to === 'next' ? next : previous;
      if (address === undefined) return;
      event.preventDefault();
      navigate(address, { replace: to !== 'leave' });
    };
    window.addEventListener('keydown', turn);
    return () => window.removeEventListener('keydown', turn);
  }, [navigate, page, next, previous]);

  return (
    <main id="content" tabIndex={-1} className="bg-snow fixed inset-0 z-50 flex flex-col overflow-auto outline-none">
      <div className="flex flex-1 flex-col justify-center px-[4vw] py-[3vh]">
        {slide !== undefined && <SlideView slide={slide} scorecard={scorecard} region={forum.region} />}
      </div>
      <div className="border-line bg-panel flex flex-wrap items-center gap-3 border-t px-[4vw] py-3">
        <Turn to={previous} label={words.previous} icon={<ChevronLeft aria-hidden />} />
        <Turn to={next} label={words.next} icon={<ChevronRight aria-hidden />} />
        <p role="status" className="tabular-nums">
          {words.place({ n: place, of: slides.length })}
        </p>
        <p className="text-small text-muted hidden sm:block">{words.keys}</p>
        <span className="flex-1" />
        <Live address={`/forum/${forum.id}/events`} />
        <Link to={page} className={buttonClasses('secondary', 'small')}>
          <X aria-hidden />
          {words.leave}
        </Link>
      </div>
    </main>
  );
}

const TURNS: Readonly<Record<string, 'next' | 'previous' | 'leave'>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Escape: 'leave',
};

function Turn({ to, label, icon }: { to: string | undefined; label: string; icon: React.ReactNode }) {
  const look = buttonClasses('secondary', 'small');
  if (to === undefined) {
    return (
      <span aria-hidden className={`${look} invisible`}>
        {icon}
        {label}
      </span>
    );
  }
  return (
    <Link to={to} replace className={look}>
      {icon}
      {label}
    </Link>
  );
}
