import { Alert } from 'antd';
import { vetoOutcome } from '../../../shared/outcome/effectWords.ts';
import { effectsOfVetoes } from '../../../shared/outcome/foundEffects.ts';
import { decidedGrade } from '../../../shared/outcome/gradeOf.ts';
import type { Scheme, Veto } from '../../../shared/scheme/scheme.ts';
import type { SheetForm } from '../../../shared/scheme/sheet.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { scalingOf, scalingWords } from '../../../shared/scoring/scaling.ts';
import { scoreSheet } from '../../../shared/scoring/scoreSheet.ts';
import { factsOf, type SheetOwner } from '../../../shared/sheet/factsOf.ts';
import type { SheetContent } from '../../../shared/sheet/sheet.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { ExplainDimension } from './ExplainDimension.tsx';
import { PartsList } from './PartsList.tsx';

interface Props {
  readonly scheme: Scheme;
  readonly form: SheetForm;
  readonly content: SheetContent;
  readonly owner: SheetOwner;
}

/** The total: the dimensions' scores and their sum, and the vetoes that decide whatever the sum is. */
export function ExplainTotal({ scheme, form, content, owner }: Props) {
  const score = scoreSheet(form, factsOf(content, owner));
  const scaling = score.total === null ? null : scalingOf(form, score.items);
  const vetoes = (scheme.vetoes?.list ?? []).filter(({ id }) => content.vetoes[id]);
  return (
    <>
      {scheme.vetoes && vetoes.length > 0 && (
        <Alert
          type="error"
          className="explain-veto"
          title={vetoTitle(scheme, vetoes)}
          description={
            <EvidenceList
              evidence={vetoes.map((veto) => ({ label: wordsOf(veto.text), given: content.vetoes[veto.id] }))}
            />
          }
        />
      )}
      <PartsList
        parts={form.dimensions.map((dimension, index) => ({
          id: dimension.id,
          name: wordsOf(dimension.name),
          score: score.dimensions[index] ?? null,
          max: dimension.max,
          detail: <ExplainDimension form={form} dimension={dimension} content={content} owner={owner} />,
        }))}
        sumName="总分"
        sum={score.total}
        max={form.total}
        scaling={scaling && { ...scaling, words: scalingWords(form, scaling) }}
      />
      <p className="explain-quiet">各项得分逐级相加，中间不作四舍五入。点开一行可以看到它的由来。</p>
    </>
  );
}

/** What the confirmed vetoes do: one that decides does so whatever the others do. */
function vetoTitle(scheme: Scheme, confirmed: readonly Veto[]): string {
  const deciding = confirmed.filter(({ effect }) => effect === undefined || 'grade' in effect);
  if (deciding.length === 0)
    return `有直接认定情形：${vetoOutcome(
      scheme,
      confirmed.map(({ id }) => id),
    )}`;
  const grade = decidedGrade(
    scheme,
    effectsOfVetoes(
      scheme,
      deciding.map(({ id }) => id),
    ),
  );
  return `有直接认定情形，不论总分多少，结果为${grade}，不参加排名`;
}
