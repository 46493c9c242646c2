import { asId, type PersonId } from './ids.ts';

export interface Named {
  readonly id: PersonId;
  readonly name: string;
}

const MENTION = /@\[([\w-]{1,64})\]/g;

/** Who a stored text mentions, each once. */
export function mentionedIn(text: string): readonly PersonId[] {
  return [...new Set([...text.matchAll(MENTION)].map(([, id]) => asId<PersonId>(id ?? '')))];
}

/** A stored text in parts: words, and people. */
export function textParts(text: string): readonly (string | { readonly personId: PersonId })[] {
  const parts: (string | { personId: PersonId })[] = [];
  let at = 0;
  for (const match of text.matchAll(MENTION)) {
    if (match.index > at) parts.push(text.slice(at, match.index));
    parts.push({ personId: asId<PersonId>(match[1] ?? '') });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

/** A stored text as people write it: `@Name` for each mention. */
export function asTyped(text: string, nameOf: (id: PersonId) => string): string {
  return textParts(text)
    .map((part) => (typeof part === 'string' ? part : `@${nameOf(part.personId)}`))
    .join('');
}

/**
 * What somebody typed, as it is stored: every `@Name` of one of the people becomes a mention. The longest name counts,
 * and of two people with the same name the first, so put those that were picked first.
 */
export function asStored(typed: string, people: readonly Named[]): string {
  const longestFirst = people.filter(({ name }) => name !== '').sort((a, b) => b.name.length - a.name.length);
  let stored = '';
  for (let at = 0; at < typed.length;) {
    const person = typed[at] === '@' ? longestFirst.find(({ name }) => isNameAt(typed, at + 1, name)) : undefined;
    stored += person === undefined ? typed[at] : `@[${person.id}]`;
    at += person === undefined ? 1 : person.name.length + 1;
  }
  return stored;
}

/** The whole name, not the beginning of a longer word. */
function isNameAt(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at) && !/^[\p{L}\p{N}]/u.test(text.slice(at + name.length));
}

/** What is typed after the `@` before the caret: what to look for; undefined where no name is being written. */
export function mentionBefore(
  text: string,
  caret: number,
): { readonly from: number; readonly typed: string } | undefined {
  const match = /(?:^|[\s(])@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*){0,3})$/u.exec(text.slice(0, caret));
  if (match === null) return undefined;
  const typed = match[1] ?? '';
  return { from: caret - typed.length - 1, typed };
}
