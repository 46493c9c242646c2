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
  /**
   * The document holds another value; `isChosen` when it came of this person's own undo or redo, or of a choice between
   * two values that both had before them.
   */
  | { readonly is: 'came'; readonly text: string; readonly isChosen: boolean }
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
      return afterValueCame(register, event.text, event.isChosen);
  }
}

function afterValueCame(register: Register, text: string, isChosen: boolean): Register {
  if (isChosen) return { ...register, draft: text, known: text, conflict: null };
  if (text === register.known) return register;
  // Only what this person has in hand can be in conflict; else the field just follows.
  if (!register.isFocused || register.draft === text) return { ...register, draft: text, known: text };
  return { ...register, known: text, conflict: { mine: register.draft, theirs: text } };
}

function against(conflict: Register['conflict'], mine: string): Register['conflict'] {
  return conflict === null || conflict.theirs === mine ? null : { ...conflict, mine };
}
