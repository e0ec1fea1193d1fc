import { formatDay } from '../assessment/day.ts';
import type { Screen } from '../assessment/place.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { roundResult } from '../outcome/roundResult.ts';
import type { Decision, Notice } from '../register/noticeContent.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { hasSheet } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';

/** What is told once before a document is issued, and keeps nobody from it. */
export interface IssueWarning {
  /** A Chinese sentence without a full stop. */
  readonly text: string;
  /** The name of the field of its form that mends it; null where none does. */
  readonly field: string | null;
  /** Where it is looked into; null where that is the form. */
  readonly at: { readonly screen: Screen; readonly candidateId?: string | undefined } | null;
}

/**
 * What of a notice is looked at once more before it is issued: fields that belong on it and are empty, days that begin
 * before the assessment ends, facts that decide and whose date is in doubt. Empty where all is in order.
 *
 * @example noticeWarnings(dossier, notice) // [{ text: '联系人没有填写，公示上不写这一行', field: '联系人', at: null }]
 */
export function noticeWarnings(dossier: Dossier, notice: Notice): readonly IssueWarning[] {
  return [...emptyChannels(notice), ...earlyStart(dossier, notice), ...doubtedFacts(dossier)];
}

/** The same of a 表彰决定. */
export function decisionWarnings(dossier: Dossier, { recipient }: Decision): readonly IssueWarning[] {
  const isAddressed = recipient.trim() !== '';
  return [
    ...(isAddressed ? [] : [ofField('主送', '没有填写，决定上没有主送单位')]),
    ...doubtedFacts(dossier),
  ];
}

function ofField(field: string, words: string): IssueWarning {
  return { text: `${field}${words}`, field, at: null };
}

/** Where objections go; who worded that paragraph themselves has said there what they want. */
function emptyChannels({ texts, office, contact = '', telephone, address }: Notice): IssueWarning[] {
  if ((texts.objections ?? '') !== '') return [];
  const channels: readonly (readonly [string, string])[] = [
    ['受理部门', office],
    ['联系人', contact],
    ['联系电话', telephone],
    ['通信地址', address],
  ];
  return channels
    .filter(([, value]) => value.trim() === '')
    .map(([label]) => ofField(label, '没有填写，公示上不写这一行'));
}

/** Where the document builds up those on the list afterwards, the assessment goes on long after the notice. */
function earlyStart({ scheme, assessment }: Dossier, { firstDay }: Notice): IssueWarning[] {
  if (scheme.building || assessment.isRehearsal || firstDay >= assessment.endsOn) return [];
  const ends = `考核结束日期${formatDay(assessment.endsOn)}`;
  const text = `公示自${formatDay(firstDay)}开始，早于“基本情况”中的${ends}，请核对`;
  return [{ text, field: '公示开始日期', at: null }];
}

function doubtedFacts(dossier: Dossier): IssueWarning[] {
  const { scheme } = dossier;
  if (!hasSheet(scheme)) return [];
  const { unit } = namesOf(scheme);
  return roundResult(dossier, lastRoundOf(scheme)).candidates.flatMap(({ candidate, warnings }) =>
    warnings.map((warning) => ({
      text: `${unit}“${candidate.name}”：${warning}`,
      field: null,
      at: { screen: 'results' as const },
    })),
  );
}
