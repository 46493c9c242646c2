import type { Day } from '#app/domain/day.ts';
import { useFormat } from '#app/i18n/format.ts';
import { VIEW_WORDS } from '#app/i18n/view-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { monthsOf, type Span } from './timeline-scale.ts';

/** Years and months; where a month is narrow its name is cut to three letters. */
export function TimelineHead({
  span,
  dayPx,
  today,
  todayAt,
}: {
  span: Span;
  dayPx: number;
  today: Day;
  todayAt: number;
}) {
  const { timeline: words } = useWords(VIEW_WORDS);
  const { month, day } = useFormat();
  return (
    <div className="timeline-head" aria-hidden>
      <span className="timeline-label" />
      <span className="timeline-months">
        {monthsOf(span).map(({ first, days }, at) => {
          const [name = '', year = ''] = month(first).split(' ');
          const isYear = at === 0 || first.slice(5, 7) === '01';
          return (
            <span key={first} style={{ width: days * dayPx }} className={isYear ? 'is-year' : undefined}>
              <span className="timeline-year">{isYear && year}</span>
              <span>{dayPx < 4 ? name.slice(0, 3) : name}</span>
            </span>
          );
        })}
        <span className="timeline-now" style={{ left: todayAt }} title={day(today)}>
          {words.today}
        </span>
      </span>
    </div>
  );
}
