import { AlignmentType, BorderStyle, LevelFormat } from 'docx';

/** Twentieths of a point: A4 with 2 cm at each side. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1134 };
export const WIDTH = PAGE.width - 2 * PAGE.margin;
export const INDENT = 400;
/** Word has nine levels of a list. */
export const DEEPEST = 8;
export const GREY = { style: BorderStyle.SINGLE, size: 4, color: 'B8C6C4' };
export const BORDERS = { top: GREY, bottom: GREY, left: GREY, right: GREY };

export function styles(language: string) {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '0B4F4A', font: 'Calibri' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, language: { value: language } },
        paragraph: { spacing: { after: 120 } },
      },
      title: { run: { size: 44, bold: true, color: '0B4F4A', font: 'Calibri' }, paragraph: { spacing: { after: 80 } } },
      heading1: heading(32, 360),
      heading2: heading(26, 280),
      heading3: heading(24, 200),
      heading4: heading(22, 160),
      heading5: heading(22, 120),
      hyperlink: { run: { color: '0B5CAD', underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        run: { color: '475E62' },
        paragraph: { spacing: { after: 40 } },
      },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        run: { italics: true },
        paragraph: { indent: { left: INDENT }, border: { left: { ...GREY, size: 12, space: 8 } } },
      },
      {
        id: 'Code',
        name: 'Code',
        basedOn: 'Normal',
        run: { font: 'Consolas', size: 20 },
        paragraph: { spacing: { after: 0 } },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { spacing: { after: 0 } },
      },
      {
        id: 'HeaderFooter',
        name: 'Header Footer',
        basedOn: 'Normal',
        run: { size: 18, color: '475E62' },
        paragraph: { spacing: { after: 0 } },
      },
    ],
  };
}

export const level = (
  depth: number,
  form: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  start?: number,
) => ({
  level: depth,
  format: form,
  text,
  ...(start === undefined ? {} : { start }),
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: (depth + 1) * INDENT, hanging: INDENT } } },
});

export const DEPTHS = Array.from({ length: DEEPEST + 1 }, (_, depth) => depth);
export const bullets = () => ({
  reference: 'bullets',
  levels: DEPTHS.map((depth) => level(depth, LevelFormat.BULLET, depth % 2 === 0 ? '•' : '–')),
});

/** What XML has no sign for would make the whole file one that Word does not open. */
export const clean = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu, '');
