import { contentWords } from '../../../shared/scheme/contentWords.ts';
import type { Item, SheetForm } from '../../../shared/scheme/sheet.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { explainItem } from '../../../shared/scoring/explainItem.ts';
import { missingRules, scoreItem } from '../../../shared/scoring/scoreItem.ts';
import { factsOf, type SheetOwner } from '../../../shared/sheet/factsOf.ts';
import { noteOf, type SheetContent } from '../../../shared/sheet/sheet.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { StepTable } from './StepTable.tsx';

interface Props {
  readonly form: SheetForm;
  readonly item: Item;
  readonly content: SheetContent;
  readonly owner: SheetOwner;
}

/** One item: the document's words, the steps of its score, and what the panel wrote down about it. */
export function ExplainItem({ form, item, content, owner }: Props) {
  const facts = factsOf(content, owner);
  const note = noteOf(content, item.id);
  const missing = new Set(missingRules(item, facts));
  const zeroRules = item.rules.filter((rule) => rule.kind === 'zero-if' && content.values[rule.id] === true);
  return (
    <section className="explain-item" aria-label={`${item.id} 得分的由来`}>
      <p className="explain-words">
        <strong>{item.id}</strong> {contentWords(item)}
      </p>
      <p className="explain-words">
        <span className="explain-quiet">考评标准：</span>
        {wordsOf(item.standard)}
      </p>
      <StepTable
        steps={explainItem(item, facts, form.capAdditions)}
        score={scoreItem(item, facts, form.capAdditions)}
        max={item.max}
        missing={item.rules.filter((rule) => missing.has(rule.id)).map((rule) => wordsOf(rule.label))}
      />
      <EvidenceList
        evidence={zeroRules.map((rule) => ({ label: wordsOf(rule.label), given: content.evidence[rule.id] }))}
      />
      {note.evidence && <p className="explain-words">依据：{note.evidence}</p>}
      {note.remark && <p className="explain-words">备注：{note.remark}</p>}
    </section>
  );
}
