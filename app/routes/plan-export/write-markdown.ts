import { withSigns, type Block, type Paper, type PaperCell, type Run } from '#app/domain/paper.ts';

/** [EX2] The paper as GitHub's Markdown. What people wrote is never taken for marks, nor for HTML. */
export function writeMarkdown({ title, lines, blocks }: Paper): string {
  const head = [`# ${inline([{ text: title }])}`, lines.map((line) => inline([{ text: line }])).join('  \n')];
  const body: string[] = [];
  let list = '';
  for (const block of blocks) {
    // The lines of a list stand together; one of another kind is another list, which its own sign begins.
    const kind =
      block.is === 'item'
        ? block.depth > 0
          ? list || 'nested'
          : typeof block.mark === 'object'
            ? '1'
            : block.mark === 'bullet'
              ? '-'
              : '*'
        : '';
    body.push(...(kind !== '' && kind === list ? [] : ['']), written(block));
    list = kind;
  }
  return `${[...head.filter((part) => part !== '').flatMap((part) => [part, '']), ...body.slice(1)].join('\n').trimEnd()}\n`;
}

function written(block: Block): string {
  switch (block.is) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${oneLine(block.runs)}`;
    case 'paragraph': {
      const text = inline(block.runs);
      const quoted = block.isQuote === true ? text.replace(/^/gm, '> ') : text;
      return indented(quoted, block.indent ?? 0);
    }
    case 'item': {
      const mark = typeof block.mark === 'object' ? `${block.mark.number}.` : block.mark === 'bullet' ? '-' : '*';
      const box = block.mark === 'done' ? '[x] ' : block.mark === 'open' ? '[ ] ' : '';
      const [first = '', ...rest] = inline(block.runs).split('\n');
      const below = rest.map((line) => `\n${indented(line, block.depth + 1)}`).join('');
      return `${indented(`${mark} ${box}${first}`, block.depth)}${below}`;
    }
    case 'code': {
      // A fence longer than any that stands in it.
      const longest = Math.max(2, ...[...block.text.matchAll(/`+/g)].map(([run]) => run.length));
      const fence = '`'.repeat(longest + 1);
      return `${fence}\n${block.text}\n${fence}`;
    }
    case 'rule':
      return '---';
    case 'table':
      return table(block.rows);
    case 'facts':
      return block.facts
        .map(({ label, runs }) => `- **${escaped(label)}:** ${inline(runs, false).replaceAll('\n', '\n  ')}`)
        .join('\n');
  }
}

const indented = (text: string, depth: number): string => text.replace(/^/gm, '    '.repeat(depth));

function table(rows: readonly (readonly PaperCell[])[]): string {
  const lines = rows.map((row) =>
    row.flatMap(({ runs, span = 1 }) => [tableCell(runs), ...Array.from({ length: span - 1 }, () => '')]),
  );
  const width = Math.max(1, ...lines.map((line) => line.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head = [], ...body] = lines;
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n');
}

const tableCell = (runs: readonly Run[]): string =>
  runs
    .map(run)
    .join('')
    .replaceAll(/ {2}\n|\n/g, '<br>')
    .trim();

const oneLine = (runs: readonly Run[]): string => runs.map(run).join('').replaceAll(/\s*\n/g, ' ');

function inline(runs: readonly Run[], isAtStart = true): string {
  const text = runs.map(run).join('');
  // What would begin a list, heading, quote, rule or table line.
  return text
    .split('\n')
    .map((line, at) =>
      at === 0 && !isAtStart
        ? line
        : line
            .replace(/^(\s*)(?=[-+](?:\s|$)|-{2,}\s*$|=+\s*$|>|#{1,6}(?:\s|$))/, '$1\\')
            .replace(/^(\s*\d+)(?=[.)](?:\s|$))/, '$1\\'),
    )
    .join('  \n');
}

function run(of: Run): string {
  const text = withSigns(of);
  if (text.trim() === '') return text;
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  let written = of.isCode === true ? code(words) : escaped(words);
  if (of.isStruck === true) written = `~~${written}~~`;
  if (of.isItalic === true) written = `*${written}*`;
  if (of.isBold === true) written = `**${written}**`;
  // Markdown has no underline; HTML's is what its renderers know.
  if (of.isUnderlined === true) written = `<u>${written}</u>`;
  if (of.link !== undefined)
    written = `[${written}](<${of.link.replace(/[<>\\\n|]/g, (sign) => encodeURIComponent(sign))}>)`;
  return `${before}${written}${after}`;
}

function code(words: string): string {
  const longest = Math.max(0, ...[...words.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  // A bar would end a table's cell, inside of code too.
  return `${ticks}${longest > 0 ? ` ${words} ` : words}${ticks}`.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|~&]/g, '\\$&');
