import { windowWarning } from '../../../shared/outcome/vetoWarnings.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { vetoName } from '../../../shared/scheme/vetoName.ts';
import type { Evidence } from '../../../shared/sheet/sheet.ts';
import { TickBox } from '../../ui/box/TickBox.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { DigitHint } from './DigitHint.tsx';
import { EvidenceEntry } from './EvidenceEntry.tsx';
import { entryMark } from './entryFocus.ts';
import type { SheetView } from './sheetView.ts';

/** The facts that decide whatever the score: the document's words, a tick, and date and evidence where ticked. */
export function VetoBlock({ scheme, sheet, isLocked }: SheetView) {
  const { year, endsOn } = useAssessment();
  const { vetoes } = scheme;
  if (!vetoes) return null;
  return (
    <section className="vetoes" aria-label="直接认定">
      <p className="vetoes-lead">{wordsOf(vetoes.lead)}</p>
      {vetoes.list.map((veto, index) => {
        const evidence = sheet.content.vetoes[veto.id];
        const set = (next: Evidence | null) => sheet.change({ vetoes: { [veto.id]: next } });
        return (
          <div key={veto.id} data-item={veto.id} className={evidence ? 'veto veto-on' : 'veto'}>
            <DigitHint say="这里不填数字：按空格勾选或取消">
              <TickBox
                {...entryMark}
                checked={evidence !== undefined}
                disabled={isLocked}
                onTick={(isTicked) => set(isTicked ? { date: '', text: '' } : null)}
              >
                （{index + 1}）{wordsOf(veto.text)}
              </TickBox>
            </DigitHint>
            {evidence && (
              <EvidenceEntry
                place={{ field: veto.id, at: veto.id, ruleId: null, name: vetoName(scheme, veto.id) }}
                evidence={evidence}
                isLocked={isLocked}
                warning={windowWarning(veto, evidence.date, { year, endsOn })}
                onSet={set}
              />
            )}
          </div>
        );
      })}
      <p className="vetoes-note">{wordsOf(vetoes.note)}</p>
    </section>
  );
}
