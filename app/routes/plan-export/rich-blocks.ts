import type { RichMark, RichNode } from '#app/document/rich-text.ts';
import type { Block, PaperCell, Run } from '#app/domain/paper.ts';
import { isSafeAddress } from '#app/routes/plan/text/rich-text-names.ts';

export interface RichWords {
  /** Before the words of a decision. */
  readonly decision: (about: { readonly on: string; readonly by: string }) => string;
  /** What a chip shows now; its label is for where nothing is known. */
  readonly chip: (chip: { readonly name: string; readonly id: string; readonly label: string }) => string;
}

interface Place {
  readonly words: RichWords;
  /** Of the text's own first heading. */
  readonly headings: number;
  readonly depth: number;
  readonly isQuote: boolean;
}

/** A rich text as blocks for paper, by the names that the editor gives. A block of another name is shown by its words. */
export function richBlocks(nodes: readonly RichNode[], words: RichWords, headings: number): readonly Block[] {
  return blocksIn(labelled(nodes, words), { words, headings, depth: 0, isQuote: false });
}

function labelled(nodes: readonly RichNode[], words: RichWords): readonly RichNode[] {
  return nodes.map((node) => {
    if ('text' in node) return node;
    if (!isChip(node)) return { ...node, children: labelled(node.children, words) };
    const [id, label] = [word(node.attributes['id']), word(node.attributes['label'])];
    return { ...node, attributes: { id, label: words.chip({ name: node.name, id, label }) } };
  });
}

function blocksIn(nodes: readonly RichNode[], place: Place): readonly Block[] {
  const blocks: Block[] = [];
  let line: Run[] = [];
  const endLine = () => {
    if (line.length > 0) blocks.push(paragraph(line, place));
    line = [];
  };
  for (const node of nodes) {
    // Words that stand in no block, which only other programs write.
    if ('text' in node || isInline(node)) line.push(...runsOf(node));
    else {
      endLine();
      blocks.push(...blockOf(node, place));
    }
  }
  endLine();
  return blocks;
}

type Element = Extract<RichNode, { name: string }>;

function blockOf(node: Element, place: Place): readonly Block[] {
  const { name, children, attributes } = node;
  switch (name) {
    case 'heading': {
      const level = Number(attributes['level']);
      // The toolbar offers the levels 2 and 3; 1 comes from elsewhere.
      const below = level >= 3 ? 1 : 0;
      return [{ is: 'heading', level: Math.min(5, place.headings + below) as 1, runs: inlineRuns(children) }];
    }
    case 'bulletList':
    case 'taskList':
      return children.flatMap((child) => item(child, place, 'bullet'));
    case 'orderedList': {
      const first = Number(attributes['start'] ?? 1);
      return children.flatMap((child, at) => item(child, place, { number: (Number.isFinite(first) ? first : 1) + at }));
    }
    case 'blockquote':
      return blocksIn(children, { ...place, isQuote: true });
    case 'codeBlock':
      return [
        {
          is: 'code',
          text: inlineRuns(children)
            .map(({ text }) => text)
            .join(''),
        },
      ];
    case 'horizontalRule':
      return [{ is: 'rule' }];
    case 'table':
      return [table(children)];
    case 'decision': {
      const head = place.words.decision({ on: word(attributes['on']), by: word(attributes['label']) });
      return [{ is: 'paragraph', isQuote: true, runs: [{ text: `${head} `, isBold: true }, ...inlineRuns(children)] }];
    }
    default:
      if (children.every(isInline)) return [paragraph(children.flatMap(runsOf), place)];
      return blocksIn(children, place);
  }
}

const paragraph = (runs: readonly Run[], { depth, isQuote }: Place): Block => ({
  is: 'paragraph',
  runs,
  ...(depth > 0 ? { indent: depth } : {}),
  ...(isQuote ? { isQuote } : {}),
});

type Mark = Extract<Block, { is: 'item' }>['mark'];

/** The item's first line has the mark; the rest stands below it. */
function item(node: RichNode, place: Place, mark: Mark): readonly Block[] {
  const children = 'text' in node ? [node] : node.children;
  const checked =
    'text' in node ? undefined : node.name === 'taskItem' ? node.attributes['checked'] === true : undefined;
  const shown = checked === undefined ? mark : checked ? 'done' : 'open';
  const [first, ...rest] = blocksIn(children, { ...place, depth: place.depth + 1, isQuote: false });
  if (first?.is !== 'paragraph') {
    return [
      { is: 'item', depth: place.depth, mark: shown, runs: [] },
      ...(first === undefined ? [] : [first]),
      ...rest,
    ];
  }
  return [{ is: 'item', depth: place.depth, mark: shown, runs: first.runs }, ...rest];
}

function table(rows: readonly RichNode[]): Block {
  return {
    is: 'table',
    rows: rows.flatMap((row): (readonly PaperCell[])[] =>
      'text' in row
        ? []
        : [
            row.children.flatMap((cell): PaperCell[] => {
              if ('text' in cell) return [{ runs: runsOf(cell) }];
              const span = Number(cell.attributes['colspan'] ?? 1);
              return [
                {
                  runs: cellRuns(cell.children),
                  ...(cell.name === 'tableHeader' ? { isHead: true } : {}),
                  ...(Number.isInteger(span) && span > 1 && span <= 50 ? { span } : {}),
                },
              ];
            }),
          ],
    ),
  };
}

/** A cell holds blocks; on paper they are its lines. */
function cellRuns(nodes: readonly RichNode[]): readonly Run[] {
  return nodes.flatMap((node, at) => {
    const runs = isInline(node) ? runsOf(node) : lineRuns(node);
    return at === 0 || isInline(node) ? runs : [{ text: '\n' }, ...runs];
  });
}

function lineRuns(node: RichNode): readonly Run[] {
  if ('text' in node || isInline(node)) return runsOf(node);
  const { name, children } = node;
  if (children.every(isInline)) return children.flatMap(runsOf);
  const mark =
    name === 'listItem' ? '• ' : name === 'taskItem' ? (node.attributes['checked'] === true ? '☑ ' : '☐ ') : '';
  const lines = cellRuns(children);
  return mark === '' ? lines : [{ text: mark }, ...lines];
}

function isInline(node: RichNode): boolean {
  return 'text' in node || node.name === 'hardBreak' || isChip(node);
}

/** What stands inside a line and is of one piece: people, indicators, actions and days, under a label. */
const isChip = ({ name, attributes, children }: Element): boolean =>
  children.length === 0 &&
  (/Chip$/.test(name) || name === 'mention' || typeof attributes['label'] === 'string') &&
  name !== 'decision';

const inlineRuns = (nodes: readonly RichNode[]): readonly Run[] =>
  nodes.flatMap((node) => (isInline(node) ? runsOf(node) : lineRuns(node)));

function runsOf(node: RichNode): readonly Run[] {
  if (!('text' in node)) {
    if (node.name === 'hardBreak') return [{ text: '\n' }];
    return isChip(node)
      ? [{ text: word(node.attributes['label']) || word(node.attributes['id']) }]
      : inlineRuns(node.children);
  }
  return [node.marks.reduce<Run>(marked, { text: node.text })];
}

function marked(run: Run, { name, attributes }: RichMark): Run {
  switch (name) {
    case 'bold':
      return { ...run, isBold: true };
    case 'italic':
      return { ...run, isItalic: true };
    case 'underline':
      return { ...run, isUnderlined: true };
    case 'strike':
      return { ...run, isStruck: true };
    case 'code':
      return { ...run, isCode: true };
    case 'link': {
      const { href } = attributes;
      return typeof href === 'string' && isSafeAddress(href) ? { ...run, link: href } : run;
    }
    case 'suggestedInsert':
    case 'suggestedDelete': {
      const what = name === 'suggestedInsert' ? 'insert' : 'delete';
      return { ...run, suggested: { what, by: word(attributes['label']), on: word(attributes['on']) } };
    }
    default:
      return run;
  }
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '');
