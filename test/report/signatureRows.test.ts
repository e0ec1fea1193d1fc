import { expect, it } from 'vitest';
import { submissionRow } from '../../shared/report/signatureRows.ts';

const signed = { at: '2026-11-20T01:05:00.000Z', signedBy: ['周正明'] };
const words = (submission: Parameters<typeof submissionRow>[0]) =>
  submissionRow(submission, 5).cells.flatMap((cell) => (cell && 'text' in cell ? [cell.text] : []));

it('names who was not there and why, beside who signed', () => {
  expect(words({ ...signed, absent: [{ name: '吴晓岚', reason: '出差' }] })).toEqual([
    expect.stringMatching(/签字人：周正明。缺席：吴晓岚（出差）。$/),
  ]);
  expect(words(signed)).toEqual([expect.stringMatching(/签字人：周正明。$/)]);
});
