import { isFounded } from '../../../shared/notice/objectionWords.ts';
import type { Objection } from '../../../shared/register/noticeContent.ts';

/** How an objection came in. */
export const ways: Readonly<Record<Objection['how'], string>> = {
  visit: '来访',
  letter: '来信',
  telephone: '来电',
  mail: '电子邮件',
  other: '其他',
};

/** The fields of the dialog; what was not filled in is undefined or empty. */
export type ObjectionFields = Partial<Omit<Objection, 'effect'>> & {
  readonly effect?: Partial<NonNullable<Objection['effect']>> | undefined;
};

/** What a new objection begins with. */
export function newObjection(notice: string, receivedOn: string): ObjectionFields {
  return { notice, receivedOn, how: 'visit', isSealed: false, candidateId: null, outcome: null };
}

/** The objection that the fields mean: of a sealed one no name is kept, of an open one no day of settling. */
export function objectionOf(fields: ObjectionFields, notice: string): Objection {
  const isSealed = fields.isSealed ?? false;
  const outcome = fields.outcome ?? null;
  const { kind, reason = '' } = fields.effect ?? {};
  return {
    notice,
    receivedOn: fields.receivedOn ?? '',
    how: fields.how ?? 'other',
    isSealed,
    who: isSealed ? '' : (fields.who ?? '').trim(),
    contact: isSealed ? '' : (fields.contact ?? '').trim(),
    candidateId: fields.candidateId ?? null,
    text: (fields.text ?? '').trim(),
    handler: (fields.handler ?? '').trim(),
    finding: (fields.finding ?? '').trim(),
    outcome,
    settledOn: outcome === null ? null : (fields.settledOn ?? null),
    ...(kind && isFounded({ outcome }) && { effect: { kind, reason: kind === 'none' ? reason.trim() : '' } }),
  };
}

/** A field that must be filled in. */
export function needed(message: string) {
  return [{ required: true, whitespace: true, message }];
}
