/**
 * What is left of a text once `sent` is stored: the words that were added meanwhile, or all of it where it was changed
 * in another way.
 * @param isWhole what is stored takes the place of an earlier text, so that added words alone say nothing
 */
export function unsent(sent: string, now: string, isWhole = false): string {
  if (now.trim() === sent.trim()) return '';
  const added = now.startsWith(sent.trimEnd()) ? now.slice(sent.trimEnd().length) : undefined;
  // Letters that go on with the last word are no words of their own.
  return isWhole || added === undefined || !/^\s/.test(added) ? now : added.trimStart();
}
