import { type AssessmentPeriod, windowWarning } from '../outcome/vetoWarnings.ts';
import type { Scheme, Veto } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Evidence, SheetContent } from '../sheet/sheet.ts';
import { evidenceText } from './foundText.ts';
import { textCell } from './makeCell.ts';
import { type RowDraft, wideRow } from './rowDraft.ts';

/**
 * The facts that decide the outcome, below the form: the document's lead, each fact over all columns but the last, and
 * in the last what the panel found. A sheet that is not signed says nothing where nothing was confirmed.
 */
export function vetoRows(
  scheme: Scheme,
  sheet: { content: SheetContent; isSigned: boolean; period: AssessmentPeriod } | null,
  columns: number,
): RowDraft[] {
  const { vetoes } = scheme;
  if (!vetoes) return [];
  const last = vetoes.list.length - 1;
  return [
    wideRow(textCell('caption', wordsOf(vetoes.lead)), columns, 24),
    ...vetoes.list.map((veto, index): RowDraft => {
      const evidence = sheet?.content.vetoes[veto.id];
      const text = `（${index + 1}）${wordsOf(veto.text)}${index === last ? '。' : '；'}`;
      const found = evidence ? '有' : sheet?.isSigned ? '未发现' : '';
      return {
        cells: [
          textCell(
            'text',
            [text, ...(evidence && sheet ? vetoFindings(veto, evidence, sheet.period) : [])].join('\n'),
          ),
          ...Array.from({ length: columns - 2 }, () => null),
          textCell(evidence ? 'strong' : 'center', found),
        ],
        across: [[1, columns - 1]],
        height: 22,
        keepsNext: index < last,
      };
    }),
  ];
}

/** The evidence of a confirmed veto, and what its date asks to look at again. */
export function vetoFindings(veto: Veto, evidence: Evidence, period: AssessmentPeriod): string[] {
  const warning = windowWarning(veto, evidence.date, period);
  return [evidenceText(evidence), ...(warning === null ? [] : [`注意：${warning}。`])];
}
