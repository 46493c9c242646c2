/**
 * A field that two people may write in at once. The document keeps one value, the last one written; this
 * keeps what this person has typed and what somebody else wrote meanwhile, so that neither is lost unseen.
 */
export interface Register {
  /** What the field shows. */
  readonly draft: string;
  /** What the document held when last seen. */
  readonly known: string;
  readonly isFocused: boolean;
  /** Set while two values stand against each other. */
  readonly conflict: { readonly mine: string; readonly theirs: string } | null;
}

export type RegisterEvent =
  | { readonly is: 'focused' }
  | { readonly is: 'blurred' }
  /** This person typed, and the document was given the text. */
  | { readonly is: 'typed'; readonly text: string }
  /** The document holds another value; `isOwn` when it came of this person's own undo or redo. */
  | { readonly is: 'came'; readonly text: string; readonly isOwn: boolean }
  /** This person chose one of the two, and the document was given it. */
  | { readonly is: 'chosen'; readonly text: string };

export function newRegister(text: string): Register {
  return { draft: text, known: text, isFocused: false, conflict: null };
}

export function registerAfter(register: Register, event: RegisterEvent): Register {
  switch (event.is) {
    case 'focused':
      return { ...register, isFocused: true };
    case 'blurred':
      return { ...register, isFocused: false, draft: register.known };
    case 'typed':
      return { ...register, draft: event.text, known: event.text, conflict: against(register.conflict, event.text) };
    case 'chosen':
      return { ...register, draft: event.text, known: event.text, conflict: null };
    case 'came':
      return afterValueCame(register, event.text, event.isOwn);
  }
}

function afterValueCame(register: Register, text: string, isOwn: boolean): Register {
  if (text === register.known) return register;
  // Only what this person has in hand can be in conflict; else the field just follows.
  if (!register.isFocused || isOwn || register.draft === text) {
    return { ...register, draft: text, known: text, conflict: isOwn ? null : register.conflict };
  }
  return { ...register, known: text, conflict: { mine: register.draft, theirs: text } };
}

function against(conflict: Register['conflict'], mine: string): Register['conflict'] {
  return conflict === null || conflict.theirs === mine ? null : { ...conflict, mine };
}
