/** A number as text, and whether it carried a percent sign. */
export interface ReadNumber {
  readonly number: number;
  readonly hasPercentSign: boolean;
}

// Space, no-break space, thin and figure spaces, narrow no-break space: all separate thousands somewhere.
const SPACES = /[ \u00a0\u2007\u2009\u202f]/g;
const MINUS = /^[\u2212\u2013\u2010-\u2012]/;
const DIGITS = /^[+-]?\d+$/;
const GROUPED_BY_SPACE = /^[+-]?\d{1,3}(?: \d{3})+$/;
const GROUPED: Readonly<Record<'.' | ',', RegExp>> = {
  '.': /^[+-]?\d{1,3}(?:\.\d{3})+$/,
  ',': /^[+-]?\d{1,3}(?:,\d{3})+$/,
};

/**
 * [BM9] Reads a number with decimal comma or point, thousands apart by any space, by the other mark, or by a mark
 * that stands more than once; a sign, also a typographic minus; a percent sign after it. A single mark is
 * always the decimal one. Undefined for everything else.
 */
export function readNumber(text: string): ReadNumber | undefined {
  const plain = text.replace(SPACES, ' ').trim().replace(MINUS, '-');
  const hasPercentSign = plain.endsWith('%');
  const number = readPlain(hasPercentSign ? plain.slice(0, -1).trimEnd() : plain);
  return number === undefined ? undefined : { number, hasPercentSign };
}

function readPlain(text: string): number | undefined {
  const mark = decimalMark(text);
  const at = mark === undefined ? -1 : text.lastIndexOf(mark);
  const whole = at === -1 ? text : text.slice(0, at);
  const decimals = at === -1 ? '' : text.slice(at + 1);
  if (at !== -1 && !/^\d+$/.test(decimals)) return undefined;
  const thousands = mark === ',' ? '.' : ',';
  const isWhole = at !== -1 && /^[+-]?$/.test(whole);
  const canGroup = [
    DIGITS,
    GROUPED_BY_SPACE,
    ...(mark === undefined ? [GROUPED['.'], GROUPED[',']] : [GROUPED[thousands]]),
  ];
  if (!isWhole && !canGroup.some((pattern) => pattern.test(whole))) return undefined;
  const number = Number(`${whole.replace(/[ .,]/g, '')}.${decimals || '0'}`);
  return Object.is(number, -0) ? 0 : number;
}

/** The mark that stands last, unless it stands several times and so separates thousands. */
function decimalMark(text: string): '.' | ',' | undefined {
  const mark = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  return text.split(mark).length === 2 ? mark : undefined;
}
