import type { Dossier, DossierSheet } from '../../shared/dossier/dossier.ts';
import { honourRules } from '../../shared/honour/honourRules.ts';
import type { Entry } from '../../shared/register/entry.ts';
import type { OutcomeSource } from '../../shared/report/reportSource.ts';
import type { Values } from '../../shared/scoring/value.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import { checkEntries, done, filled, gradeEntry, problemEntry, standard } from '../rectification/entries.ts';
import { tianjinWith } from '../round/tianjinDossier.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { candidateOf, dossierOf } from '../support/dossierOf.ts';

/** Everything right: 100 points where 述职 reached 95 %. Units: hundredths where points are entered. */
const full: Values = {
  ...{ '1-1.a': 500, '1-4.a': 500, '2-1.a': 400, '2-2.a': 400, '2-3.a': 1 },
  ...{ '3-1.a': 4, '3-2.a': 12, '3-3.a': 12, '3-4.a': 1, '3-5.a': 2, '3-5.b': 1, '3-6.a': 200 },
  ...{ '5-1.a': 400, '5-2.a': 400, '5-3.a': 400, '5-4.a': 400, '5-5.a': 400 },
};
/** −0.5 and −2 in the first good, −3 in the second, −0.5 in the third, −1 in the fifth: 17.5 + 17 + 19.5 + 20 + 19. */
const ninetyThree: Values = {
  ...full,
  ...{ '1-1.a': 450, '1-2.a': true, '2-4.a': 3, '3-2.a': 10, '5-1.a': 300 },
};
/** Another 12.5 off in the first good (4.5 + 3 + 5), which is at 5 then. */
const eightyAndAHalf: Values = { ...ninetyThree, '1-1.a': 0, '1-4.a': 0, '1-2.b': true, '1-2.c': true };

const signedAt = '2026-09-28T01:00:00.000Z';
const submission = { at: '2026-10-14T01:05:00.000Z', signedBy: ['周正明', '吴晓岚'] };
const sheet = (values: Values, isSigned = true): DossierSheet => ({
  content: { ...emptyContent, values },
  submission: isSigned ? submission : null,
});

const ballot = (candidateId: string, key: string, good: number, fair: number): Entry => ({
  kind: 'ballot',
  candidateId,
  key,
  content: {
    ...{ due: good + fair + 2, present: good + fair, issued: good + fair, returned: good + fair },
    ...{ valid: good + fair, invalid: 0, abstained: 0 },
    counts: { good, fair },
  },
});

/** Tianjin: the first branch 80.5 in October and 93 in December, the second with its own sheet alone. */
export function tianjinSource(weights?: readonly [number, number, number]): OutcomeSource {
  const scheme = tianjinWith(weights?.[0], weights?.[2]);
  const candidates = [
    candidateOf('c1', '第一党支部', { secretary: '李华' }),
    candidateOf('c2', '第二党支部'),
  ];
  const entries = [
    ballot('c1', 'grading/debrief.good/0', 37, 1),
    ballot('c1', 'final/debrief.good/0', 37, 1),
    ballot('c1', 'grading/mass.good/0', 40, 10),
    ballot('c1', 'grading/mass.good/1', 30, 0),
    problemEntry('p1', { ...filled, ...done, isOutstanding: true }),
    problemEntry('p2', {
      ...filled,
      deadline: '2026-11-19',
      origin: { kind: 'item', id: '2-4', text: '2-4 组织关系：扣 3 分' },
    }),
  ];
  const sheets: Readonly<Record<string, DossierSheet>> = {
    'c1/grading/self': sheet(full),
    'c1/grading/superior': sheet(eightyAndAHalf),
    'c1/final/self': sheet(full),
    'c1/final/superior': sheet(ninetyThree, false),
    'c2/grading/self': sheet(full),
  };
  const sheetOf = (candidateId: string, slot: string) => sheets[`${candidateId}/${slot}`] ?? null;
  return sourceFrom(dossierOf(scheme, { assessment: { signedAt }, candidates, entries, sheetOf }));
}

/** Zhejiang: 较好 → 较好, 一般 → 先进, 一般 → 后进, and one that is not graded. */
export function zjietSource(): OutcomeSource {
  const candidates = [
    candidateOf('c2', '数控支部', { parent: '机电总支' }),
    candidateOf('c3', '模具支部', { parent: '机电总支' }),
    candidateOf('c1', '机电总支', { kind: '党总支', parent: '学院党委' }),
    candidateOf('c4', '机关支部', { kind: '直属党支部', parent: '学院党委' }),
  ];
  const entries = [
    standard,
    ...checkEntries('c1'),
    ...(
      [
        ['c1', '较好', '较好'],
        ['c2', '一般', '先进'],
        ['c3', '一般', '后进'],
      ] as const
    ).flatMap(([id, first, second]) => [gradeEntry(first, id), gradeEntry(second, id, 'second')]),
    problemEntry('p1', { ...done, isOutstanding: true }, 'c2'),
    problemEntry('p2', { ...done, isOutstanding: true }, 'c2'),
    problemEntry('p3', { isOutstanding: true }, 'c2'),
    problemEntry('p4', { ...done, isOutstanding: true }, 'c3'),
    problemEntry('r1', { ...done, kind: 'rule', problem: '三会一课考勤制度' }, 'c2'),
    problemEntry('s1', { ...done, kind: 'carrier', problem: '党员联系寝室' }, 'c2'),
  ];
  return sourceFrom(dossierOf(shipped('zjiet-grading'), { assessment: { signedAt }, candidates, entries }));
}

function sourceFrom(dossier: Dossier): OutcomeSource {
  const { assessment, scheme } = dossier;
  const stamp = { madeAt: '2026年11月20日 09:10', head: '0123456789abcdef0123', schemeDigest: 'ef069fd5aa' };
  return { dossier, assessment, scheme, stamp, honourRules: () => honourRules([scheme]) };
}
