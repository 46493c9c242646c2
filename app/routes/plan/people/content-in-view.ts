import { anchoredIndex, blockAnchor } from '#app/document/block-anchor.ts';
import { textOf } from '#app/document/shape.ts';
import type { OpenDocument } from '#app/sync/open-document.ts';
import type { Place } from '#app/sync/use-people.ts';
import type { SharedView } from '#app/sync/use-view.ts';

type Doc = OpenDocument['doc'];

/** Where the eye is: a third from the window's top. */
const eyeLine = () => window.innerHeight / 3;

const textBlocks = (): readonly Element[] => [...(document.querySelector('#plan-text .rich-text')?.children ?? [])];

/** What stands at the eye's height of this window. */
export function contentInView(doc: Doc, part: string, openId: string | null): SharedView {
  const nothing = { part, openId, actionId: null, anchor: null };
  if (part === 'text') {
    const at = nearest(textBlocks());
    return at === -1 ? nothing : { ...nothing, anchor: blockAnchor(textOf(doc), at) };
  }
  const cards = [...document.querySelectorAll('.action[id^="action-"]')];
  const card = cards[nearest(cards)];
  return card === undefined ? nothing : { ...nothing, actionId: card.id.slice('action-'.length) };
}

/** The one that the eye is on, or the nearest; -1 where none is drawn. */
function nearest(elements: readonly Element[]): number {
  let [best, distance] = [-1, Infinity];
  for (const [at, element] of elements.entries()) {
    const { top, bottom, height } = element.getBoundingClientRect();
    if (height === 0) continue;
    const away = Math.max(top - eyeLine(), eyeLine() - bottom, 0);
    if (away < distance) [best, distance] = [at, away];
  }
  return best;
}

/** Brings what another has before them to the eye's height here: the field that they are in, else their action or block. */
export function scrollToContent(doc: Doc, view: SharedView, place: Place | null): void {
  const element = contentOf(doc, view, place);
  if (element === null || element.getBoundingClientRect().height === 0) return;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollTo({
    top: window.scrollY + element.getBoundingClientRect().top - eyeLine(),
    behavior: isCalm ? 'auto' : 'smooth',
  });
}

function contentOf(doc: Doc, { part, actionId, openId, anchor }: SharedView, place: Place | null): Element | null {
  if (part === 'text') {
    const at = anchor === null ? undefined : anchoredIndex(textOf(doc), anchor);
    return at === undefined ? null : (textBlocks()[at] ?? null);
  }
  const isInOpen = place !== null && place.actionId !== null && place.actionId === openId;
  const field = isInOpen
    ? document.querySelector(`[data-place="${CSS.escape(`${openId ?? ''}/${place.field}`)}"]`)
    : null;
  return field ?? (actionId === null ? null : document.getElementById(`action-${actionId}`));
}
