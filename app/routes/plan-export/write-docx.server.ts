import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  PageNumber,
  Packer,
  Paragraph,
  TextRun,
  type ParagraphChild,
} from 'docx';
import type { Paper } from '#app/domain/paper.ts';
import { BlockWriter } from './docx-blocks.server.ts';
import { bullets, clean, PAGE, styles } from './docx-look.server.ts';

export interface DocxWords {
  readonly author: string;
  readonly pageOf: { readonly page: string; readonly of: string };
}

/** [EX2] The paper as a Word document, in Word's own styles: headings make its outline, lists and tables are real ones. */
export function writeDocx(paper: Paper, at: Date, words: DocxWords): Promise<Buffer> {
  const writer = new BlockWriter(at);
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(clean(paper.title))] }),
    ...paper.lines.map((line) => new Paragraph({ style: 'Subtitle', children: [new TextRun(clean(line))] })),
    ...paper.blocks.flatMap((block) => writer.write(block)),
  ];
  const language = paper.language === 'nb' ? 'nb-NO' : 'en-GB';
  return Packer.toBuffer(
    new Document({
      title: clean(paper.title),
      creator: words.author,
      lastModifiedBy: words.author,
      styles: styles(language),
      numbering: { config: [bullets(), ...writer.numberings()] },
      sections: [
        {
          properties: {
            page: {
              size: { width: PAGE.width, height: PAGE.height },
              margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
            },
          },
          headers: { default: new Header({ children: [small([new TextRun(clean(paper.footer))])] }) },
          footers: {
            default: new Footer({
              children: [
                small([
                  new TextRun({
                    children: [
                      `${words.pageOf.page} `,
                      PageNumber.CURRENT,
                      ` ${words.pageOf.of} `,
                      PageNumber.TOTAL_PAGES,
                    ],
                  }),
                ]),
              ],
            }),
          },
          children,
        },
      ],
    }),
  );
}

const small = (children: ParagraphChild[]) =>
  new Paragraph({ style: 'HeaderFooter', alignment: AlignmentType.RIGHT, children });
