import type { Notice } from '../../shared/register/noticeContent.ts';
import type { Client } from './rpcClient.ts';

/**
 * Issues 公示 as the program words it, for the working days 10 to 14 November 2025 unless told otherwise, and closes it
 * on the Monday after. The course must stand at 公示.
 */
export async function publishNotice(
  client: Client,
  assessmentId: string,
  given: Partial<Pick<Notice, 'firstDay' | 'lastDay' | 'days' | 'changes'>> & {
    readonly closedOn?: string;
    readonly key?: string;
  } = {},
): Promise<void> {
  const { closedOn = '2025-11-17', key: draftKey, ...rest } = given;
  const { proposed, state } = await client.notice.get({ assessmentId });
  const by = '周正明';
  // What is signed today is announced then: the course of last year is put down afterwards.
  const reason = '补录上年的考核';
  const draft = { ...proposed.notice, firstDay: '2025-11-10', lastDay: '2025-11-14', reason, ...rest };
  const { wording } = await client.notice.preview({
    assessmentId,
    draft: { kind: 'notice', content: draft },
  });
  const frozen = {
    texts: { ...wording.texts },
    generated: { ...wording.generated },
    rows: [...wording.rows],
  };
  const issued = { ...draft, frozen, issued: { by, on: draft.firstDay } };
  const key = draftKey ?? String(state.issues.length + 1);
  for (const content of [issued, { ...issued, closed: { by, on: closedOn } }]) {
    await client.entry.set({
      assessmentId,
      entries: [{ kind: 'notice', candidateId: null, key, content }],
    });
  }
}
