import { digestOf } from '../../electron/service/schemeLibrary.ts';
import type { WorkspaceEvent } from '../../electron/store/event.ts';
import type { AssessmentInput } from '../../shared/assessment/assessment.ts';
import type { CandidateInput } from '../../shared/assessment/candidate.ts';
import { shandongSource } from './shandong.ts';

export const details: AssessmentInput = {
  name: '2026 年度“五好党组织”考核',
  year: 2026,
  organiser: '学院党委',
  startsOn: '2026-11-02',
  endsOn: '2026-11-20',
  panel: [
    { name: '周正明', isChair: true },
    { name: '吴晓岚', isChair: false },
  ],
};
export const signers = details.panel.map((panelist) => panelist.name);

export function candidateNamed(name: string, parent = '学院党委'): CandidateInput {
  return { name, kind: '党总支', parent, secretary: '李振华', memberCount: 46, foundedOn: '2009-09-01' };
}

/** The values that make the Shandong sheet complete: everything right, 6 + 0 points of 4-4 and 4-5 … 64 in all. */
export const completeValues = { '2-2.b': 6, '4-1.a': 0, '4-2.a': 0, '4-4.a': 0, '4-5.a': 0 };

/** The events of a small workspace: one assessment `a1`, signed, with the candidates `c1` and `c2` and a value. */
export const sampleEvents: readonly WorkspaceEvent[] = [
  { kind: 'scheme-added', digest: digestOf(shandongSource), source: shandongSource },
  {
    kind: 'assessment-created',
    assessment: { ...details, id: 'a1', schemeDigest: digestOf(shandongSource), isRehearsal: false },
    adjustments: { conventions: {}, agreed: {} },
  },
  { kind: 'readings-signed', assessmentId: 'a1', at: '2026-11-02T01:00:00.000Z', signedBy: signers },
  {
    kind: 'candidates-added',
    assessmentId: 'a1',
    candidates: [
      { ...candidateNamed('机电工程系党总支'), id: 'c1' },
      { ...candidateNamed('信息工程系党总支'), id: 'c2' },
    ],
  },
  { kind: 'sheet-changed', candidateId: 'c1', change: { values: { '2-2.b': 4 } } },
];

export function valueSet(ruleId: string, value: number | null, candidateId = 'c1'): WorkspaceEvent {
  return { kind: 'sheet-changed', candidateId, change: { values: { [ruleId]: value } } };
}
