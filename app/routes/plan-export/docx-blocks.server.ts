import {
  DeletedTextRun,
  ExternalHyperlink,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type ParagraphChild,
} from 'docx';
import type { Block, PaperCell, Run } from '#app/domain/paper.ts';
import { BORDERS, clean, DEEPEST, DEPTHS, GREY, INDENT, level, WIDTH } from './docx-look.server.ts';

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

/** Word counts lists by itself: each numbered list has a numbering of its own. */
export class BlockWriter {
  #lists: { readonly depth: number; readonly start: number }[] = [];
  /** The numbered lists that are under way, by depth. */
  #open: (number | undefined)[] = [];
  #suggestions = 0;
  readonly #at: Date;

  constructor(at: Date) {
    this.#at = at;
  }

  numberings() {
    return this.#lists.map(({ depth, start }, at) => ({
      reference: `numbers-${at}`,
      levels: DEPTHS.map((each) => level(each, LevelFormat.DECIMAL, `%${each + 1}.`, each === depth ? start : 1)),
    }));
  }

  write(block: Block): FileChild[] {
    if (block.is !== 'item' && !(block.is === 'paragraph' && (block.indent ?? 0) > 0)) this.#open = [];
    switch (block.is) {
      case 'heading':
        return [
          new Paragraph({
            heading: HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_5,
            children: this.#runs(block.runs),
          }),
        ];
      case 'paragraph':
        return [
          new Paragraph({
            ...(block.isQuote === true ? { style: 'Quote' } : {}),
            ...((block.indent ?? 0) > 0 ? { indent: { left: (block.indent ?? 0) * INDENT } } : {}),
            children: this.#runs(block.runs),
          }),
        ];
      case 'item':
        return [this.#item(block)];
      case 'code':
        return block.text.split('\n').map(
          (line) =>
            new Paragraph({
              style: 'Code',
              shading: { type: ShadingType.CLEAR, fill: 'EEF3F2' },
              children: [new TextRun(clean(line))],
            }),
        );
      case 'rule':
        return [new Paragraph({ border: { bottom: { ...GREY, space: 1 } }, children: [] })];
      case 'table':
        return this.#table(block.rows, block.widths);
      case 'facts':
        return this.#table(
          block.facts.map(({ label, runs }) => [{ runs: [{ text: label, isBold: true }], isHead: true }, { runs }]),
          [3, 8],
          false,
        );
    }
  }

  #item({ depth, mark, runs }: Extract<Block, { is: 'item' }>): Paragraph {
    const at = Math.min(depth, DEEPEST);
    this.#open.length = Math.min(this.#open.length, at + 1);
    if (typeof mark === 'object') {
      if (this.#open[at] === undefined || mark.number === 1) {
        this.#open[at] = this.#lists.push({ depth: at, start: mark.number }) - 1;
      }
      return new Paragraph({
        numbering: { reference: `numbers-${this.#open[at]}`, level: at },
        children: this.#runs(runs),
      });
    }
    delete this.#open[at];
    if (mark === 'bullet')
      return new Paragraph({ numbering: { reference: 'bullets', level: at }, children: this.#runs(runs) });
    const box = mark === 'done' ? '☑' : '☐';
    return new Paragraph({
      indent: { left: (at + 1) * INDENT, hanging: INDENT },
      children: [new TextRun(`${box} `), ...this.#runs(runs)],
    });
  }

  #table(rows: readonly (readonly PaperCell[])[], widths: readonly number[] | undefined, hasHead = true): FileChild[] {
    const across = Math.max(0, ...rows.map((row) => row.reduce((sum, { span = 1 }) => sum + span, 0)));
    if (across === 0) return [];
    const shares = widths?.length === across ? widths : Array.from({ length: across }, () => 1);
    const all = shares.reduce((sum, share) => sum + share, 0);
    const columns = shares.map((share) => Math.round((share / all) * WIDTH));
    return [
      new Table({
        width: { size: WIDTH, type: WidthType.DXA },
        columnWidths: columns,
        rows: rows.map(
          (row, at) =>
            new TableRow({
              cantSplit: row.every(({ runs }) => runs.reduce((sum, { text }) => sum + text.length, 0) < 600),
              tableHeader: hasHead && at === 0,
              children: this.#cells(row, columns),
            }),
        ),
      }),
      new Paragraph({ style: 'TableText', children: [] }),
    ];
  }

  #cells(row: readonly PaperCell[], columns: readonly number[]): TableCell[] {
    let at = 0;
    const cells = row.map(({ runs, isHead, span = 1 }) => {
      const size = columns.slice(at, at + span).reduce((sum, width) => sum + width, 0);
      at += span;
      return this.#cell(runs, { size, span, isHead: isHead === true });
    });
    // Every row is as wide as the widest.
    for (; at < columns.length; at += 1) cells.push(this.#cell([], { size: columns[at] ?? 0, span: 1, isHead: false }));
    return cells;
  }

  #cell(runs: readonly Run[], { size, span, isHead }: { size: number; span: number; isHead: boolean }): TableCell {
    return new TableCell({
      width: { size, type: WidthType.DXA },
      ...(span > 1 ? { columnSpan: span } : {}),
      borders: BORDERS,
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'E3EEEC' } } : {}),
      children: [
        new Paragraph({
          style: 'TableText',
          children: this.#runs(isHead ? runs.map((run) => ({ ...run, isBold: true })) : runs),
        }),
      ],
    });
  }

  #runs(runs: readonly Run[]): ParagraphChild[] {
    return runs.flatMap((run): ParagraphChild[] => {
      const pieces = clean(run.text)
        .split('\n')
        .map((text, at) => this.#piece(run, text, at > 0));
      return run.link === undefined ? pieces : [new ExternalHyperlink({ link: run.link, children: pieces })];
    });
  }

  #piece(run: Run, text: string, isNewLine: boolean): ParagraphChild {
    const look = {
      text,
      ...(isNewLine ? { break: 1 } : {}),
      ...(run.isBold === true ? { bold: true } : {}),
      ...(run.isItalic === true ? { italics: true } : {}),
      ...(run.isStruck === true ? { strike: true } : {}),
      ...(run.isUnderlined === true ? { underline: {} } : {}),
      ...(run.isCode === true ? { font: 'Consolas', shading: { type: ShadingType.CLEAR, fill: 'EEF3F2' } } : {}),
      ...(run.link !== undefined ? { style: 'Hyperlink' } : {}),
    };
    if (run.suggested === undefined) return new TextRun(look);
    // Word's own tracked changes: who reads the file accepts or rejects them there.
    const { what, by, on } = run.suggested;
    const date = /^\d{4}-\d{2}-\d{2}/.test(on) ? `${on.slice(0, 10)}T00:00:00Z` : this.#at.toISOString();
    const told = { ...look, id: (this.#suggestions += 1), author: clean(by), date };
    return what === 'insert' ? new InsertedTextRun(told) : new DeletedTextRun(told);
  }
}
