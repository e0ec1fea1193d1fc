import { formatDay } from '../../../shared/assessment/day.ts';
import { deductionEntries } from '../../../shared/report/deductionEntries.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { factsOf } from '../../../shared/sheet/factsOf.ts';
import { isTotalsOnly } from '../../../shared/sheet/scoreContent.ts';
import type { SheetView } from './sheetView.ts';

/** What is read aloud before a sheet is signed: where it lost points, and the vetoes that were confirmed. */
export function ReadAloud({ scheme, form, sheet }: Pick<SheetView, 'scheme' | 'form' | 'sheet'>) {
  const { content } = sheet;
  if (isTotalsOnly(content)) return <p className="sign-read">只填了得分，没有逐条填写扣分。</p>;
  const facts = factsOf(content, sheet);
  const lost = form.items.flatMap((item) =>
    deductionEntries(item, content, facts, form.capAdditions).filter(
      // What was not added is no deduction.
      ({ ruleId, points }) => ruleId !== null && points < 0,
    ),
  );
  const vetoes = (scheme.vetoes?.list ?? []).flatMap((veto) => {
    const fact = content.vetoes[veto.id];
    return fact ? [{ veto, fact }] : [];
  });
  if (lost.length === 0 && vetoes.length === 0) return <p className="sign-read">各条没有扣分。</p>;
  return (
    <ul className="sign-read" aria-label="宣读核对">
      {vetoes.map(({ veto, fact }) => (
        <li key={veto.id} className="sign-veto">
          {`直接认定情形：${wordsOf(veto.text)}（${fact.date ? formatDay(fact.date) : '日期未填'}，${fact.text || '依据未填'}）`}
        </li>
      ))}
      {lost.map(({ item, ruleId, rule, found }) => (
        <li key={`${item.id} ${ruleId ?? rule}`}>{`${item.id} ${rule}${found && `：${found}`}`}</li>
      ))}
    </ul>
  );
}
