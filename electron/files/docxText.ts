import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import { type DocumentFont, documentFonts } from '../../shared/notice/documentFonts.ts';

/** How a paragraph is set. Units: twips, sizes in half points. */
export interface ParagraphLook
  extends Pick<IParagraphOptions, 'indent' | 'keepNext' | 'keepLines' | 'widowControl' | 'pageBreakBefore'> {
  readonly line: number;
  readonly before?: number;
  readonly after?: number;
  readonly align?: keyof typeof alignments;
  readonly font?: DocumentFont;
  readonly size?: number;
  readonly spacing?: number;
  readonly color?: string;
}

const alignments = {
  justify: AlignmentType.BOTH,
  center: AlignmentType.CENTER,
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
} as const;

type RunLook = Pick<ParagraphLook, 'font' | 'size' | 'spacing' | 'color'>;

/** A paragraph of exact line height; each further text begins a new line of it. */
export function docxParagraph(lines: readonly string[], look: ParagraphLook): Paragraph {
  const runs = lines.map((text, index) => docxRun([text], look, index > 0));
  return paragraphOf(runs, look);
}

/** A paragraph of runs that are made already. */
export function paragraphOf(children: readonly TextRun[], look: ParagraphLook): Paragraph {
  const {
    line,
    before = 0,
    after = 0,
    align = 'justify',
    indent,
    keepNext,
    keepLines,
    widowControl,
    pageBreakBefore,
  } = look;
  return new Paragraph({
    children,
    alignment: alignments[align],
    spacing: { line, lineRule: LineRuleType.EXACT, before, after },
    ...(indent && { indent }),
    ...(keepNext && { keepNext }),
    ...(keepLines && { keepLines }),
    ...(widowControl && { widowControl }),
    ...(pageBreakBefore && { pageBreakBefore }),
  });
}

type RunChildren = NonNullable<ConstructorParameters<typeof TextRun>[0] & object>['children'];

/** A run; the styles' own face, size and spacing hold where none is named. */
export function docxRun(children: RunChildren & object, look: RunLook, isNewLine = false): TextRun {
  const { font, size, spacing, color } = look;
  return new TextRun({
    children,
    ...(isNewLine && { break: 1 }),
    ...(font && { font: faces(font) }),
    ...(size && { size }),
    ...(spacing !== undefined && { characterSpacing: spacing }),
    ...(color && { color }),
  });
}

function faces(font: DocumentFont) {
  const [name] = documentFonts[font];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}
