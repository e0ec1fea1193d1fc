import type { Dossier } from '../dossier/dossier.ts';
import { flowState } from '../flow/flowState.ts';
import { type Lack, lacksOn, noticeLacks } from '../flow/lack.ts';
import { noticeState } from '../notice/noticeState.ts';
import { slotName, slotsOf } from '../round/sheetSlot.ts';
import { wordsOf } from '../scheme/text.ts';

/**
 * What is not finished in an assessment that is to be archived, a sentence each; empty where it is done.
 *
 * @example texts: '还有 2 个单位的评分表没有签字确认：甲支部、乙支部', '流程停在“评比”，后面还有 2 步'
 */
export function unfinishedOf(dossier: Dossier): Lack[] {
  const { scheme } = dossier;
  const { steps, position, correction, isReplacementDue, openTitles } = flowState(dossier);
  const current = steps[position];
  const ahead = steps.length - 1 - position;
  const notice = noticeState(dossier);
  const decision = dossier.register.find('decision', null, 'decision');
  return [
    ...(scheme.sheet ? unsigned(dossier) : []),
    ...lacksOn('flow', [
      ...(ahead > 0
        ? [`流程停在“${current ? wordsOf(current.name) : '开始之前'}”，后面还有 ${ahead} 步`]
        : []),
    ]),
    ...(current?.missing ?? []),
    ...openTitles,
    ...lacksOn('flow', correction ? ['登记的更正还没有结束'] : []),
    ...lacksOn('notice', [
      ...(isReplacementDue ? ['更正以后还没有签发新的公示'] : []),
      ...(notice.draft ? ['有一份公示稿还没有签发'] : []),
    ]),
    ...noticeLacks(notice),
    ...lacksOn('decision', decision && !decision.issued ? ['表彰决定还没有签发'] : []),
  ];
}

function unsigned({ scheme, candidates, sheetOf, assessment }: Dossier): Lack[] {
  const slots = slotsOf(scheme, assessment.panel).map(slotName);
  const open = candidates.filter(({ id }) => slots.some((slot) => !sheetOf(id, slot)?.submission));
  const [first] = open;
  if (!first) return [];
  const names = open.slice(0, 5).map(({ name }) => name);
  const more = open.length > names.length ? '等' : '';
  const text = `还有 ${open.length} 个单位的评分表没有签字确认：${names.join('、')}${more}`;
  return [{ text, screen: 'score', candidateId: first.id }];
}
