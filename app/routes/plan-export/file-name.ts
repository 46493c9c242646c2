import type { Day } from '#app/domain/day.ts';

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ß: 'ss', đ: 'd', ŋ: 'n', ł: 'l' };

/** A name in letters that every header and every file system takes. */
export function fileName(words: string, day: Day): string {
  const plain = words
    .toLowerCase()
    .replace(/[æøåßđŋł]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return `${plain}-${day}`;
}
