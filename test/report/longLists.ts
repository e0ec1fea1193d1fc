import type { Candidate } from '../../shared/assessment/candidate.ts';
import type { DossierSheet } from '../../shared/dossier/dossier.ts';
import { honourRules } from '../../shared/honour/honourRules.ts';
import type { Organisation } from '../../shared/organisation/organisation.ts';
import type { Entry } from '../../shared/register/entry.ts';
import type { OutcomeSource } from '../../shared/report/reportSource.ts';
import { ballotsOf } from '../../shared/round/ballotKey.ts';
import type { Scheme } from '../../shared/scheme/scheme.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import type { Values } from '../../shared/scoring/value.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import { checkEntries, problemEntry, standard } from '../rectification/entries.ts';
import { shipped, shippedIds } from '../scheme/shippedSchemes.ts';
import { dossierOf } from '../support/dossierOf.ts';
import { soundBallot } from '../support/soundBallot.ts';
import { fullValues } from '../support/tianjin.ts';
import { complete, seenIn } from './shandongSource.ts';

const parents = ['机电工程与智能制造学院党委', '人工智能与大数据学院党委', '马克思主义与公共管理学院党委'];
const subjects = ['数控技术专业群', '工业机器人专业群', '新能源汽车专业群', '城市轨道交通专业'];
const signed = { by: '欧阳正明', on: '2026-10-09' };

/** As long as names in a university are, 22 to 28 characters. */
function nameOf(index: number): string {
  const parent = (parents[index % parents.length] ?? '').replace('党委', '');
  return `${parent}${subjects[index % subjects.length]}${index % 5 === 0 ? '本科学生' : '学生'}第${index + 1}党支部`;
}

/** Schemes as the program brings them, each with so many units whose names, superiors and texts are long as in life. */
export const longSources = (units = 121): ReadonlyMap<string, OutcomeSource> =>
  new Map(shippedIds.map((id) => [id, longSource(shipped(id), units)]));

export function longSource(scheme: Scheme, units: number): OutcomeSource {
  const candidates = Array.from({ length: units }, (_, index) => candidateAt(scheme, index));
  const organisations = candidates.map((candidate): Organisation => organisationOf(scheme, candidate));
  const byId = new Map(organisations.map((each) => [each.id, each]));
  const sheetOf = sheetFor(scheme);
  const dossier = dossierOf(scheme, {
    assessment: {
      name: '2026年度基层党组织考核',
      organiser: '城市服务技师学院党委',
      signedAt: '2026-09-28T01:00:00.000Z',
    },
    candidates,
    organisations,
    organisationOf: ({ id }) => byId.get(id) ?? null,
    sheetOf: (candidateId) => sheetOf(Number(candidateId.slice(1)) - 1),
    entries: [standard, ...candidates.flatMap((candidate, index) => entriesOf(scheme, candidate, index))],
  });
  const stamp = { madeAt: '2026年11月20日 09:10', head: '0123456789abcdef0123', schemeDigest: 'ef069fd5aa' };
  return { dossier, assessment: dossier.assessment, scheme, stamp, honourRules: () => honourRules([scheme]) };
}

function candidateAt({ candidateKinds, tracks }: Scheme, index: number): Candidate {
  const kinds = tracks.at(-1)?.kinds ?? candidateKinds;
  return {
    id: `c${index + 1}`,
    name: nameOf(index),
    kind: kinds[index % Math.min(3, kinds.length)] ?? '',
    parent: parents[index % parents.length] ?? '',
    secretary: '欧阳正明',
    memberCount: 36,
    foundedOn: '2015-06-01',
  };
}

function organisationOf({ tracks }: Scheme, candidate: Candidate): Organisation {
  return {
    ...candidate,
    acceptedOn: '2022-06-01',
    awards: [],
    appraisals: [],
    projects: [],
    // Of one in twelve it has not run out.
    titles: tracks.slice(0, 1).map(({ honour }) => ({
      ...{
        honour: wordsOf(honour),
        on: Number(candidate.id.slice(1)) % 12 === 0 ? '2024-07-01' : '2021-07-01',
        isRenewal: false,
      },
      ...{ withdrawnOn: null, basis: '校党发〔2024〕15号' },
    })),
  };
}

/** The same sheet in every slot of a unit. */
function sheetFor(scheme: Scheme): (index: number) => DossierSheet | null {
  if (!hasSheet(scheme)) return () => null;
  const full: Values = scheme.rounds.length > 0 ? fullValues : complete;
  const items = seenIn(scheme);
  const submission = {
    at: '2026-10-14T01:05:00.000Z',
    signedBy: ['欧阳正明', '周晓岚', '吴建国', '郑海燕', '王立新'],
  };
  return (index) => ({
    content: {
      ...emptyContent,
      items,
      values: scheme.rounds.length > 0 ? full : { ...full, '1-1.b': index % 4, '3-1.a': 1 },
    },
    submission,
  });
}

function entriesOf(scheme: Scheme, { id, kind }: Candidate, index: number): Entry[] {
  const problem = {
    problem: '党支部“三会一课”记录不完整，个别党员缺席未补课',
    task: '健全“三会一课”考勤制度并逐月通报',
    measure: '支部书记逐月检查记录，缺席的一周内补课',
    result: '已补齐记录，缺席党员均已补课',
    origin: { kind: 'other' as const, id: '', text: '上级党委专项检查反馈' },
    ...{ person: '欧阳正明', deadline: '2026-11-30', done: { by: '周晓岚', on: '2026-11-10' } },
  };
  const grades = scheme.grading?.grades.map(wordsOf) ?? [];
  return [
    ...ballotsOf(scheme).map(({ key, measureId }): Entry => {
      const [yes = '', , no = ''] =
        scheme.measures.find((each) => each.id === measureId)?.options.map((each) => each.id) ?? [];
      return { kind: 'ballot', candidateId: id, key, content: soundBallot({ [yes]: 118, [no]: index % 9 }) };
    }),
    ...scheme.tracks
      .filter(({ kinds }) => kinds.includes(kind))
      .flatMap((track): Entry[] => [
        {
          kind: 'nomination',
          candidateId: id,
          key: track.id,
          content: {
            ...signed,
            ...{ appliedOn: '2026-10-09', isRecommended: true, rank: index + 1, results: [], remark: '' },
            ...(scheme.statuses.length > 0
              ? {
                  status: 'building',
                  statusOn: '2026-11-01',
                  passed: [{ status: 'recommended', on: '2026-10-12' }],
                }
              : { status: null, statusOn: null }),
          },
        },
        ...track.conditions
          .filter(({ by }) => by !== 'data')
          .map(
            (each): Entry => ({
              kind: 'finding',
              candidateId: id,
              key: each.id,
              content: { ...signed, isMet: true, evidence: '台账第3页' },
            }),
          ),
      ]),
    ...(scheme.rectification ? [problemEntry(`p${index}`, problem, id)] : []),
    ...(grades.length > 0
      ? ['first', 'second'].map(
          (key): Entry => ({
            kind: 'grade',
            candidateId: id,
            key,
            content: { ...signed, grade: grades[index % grades.length] ?? '', reason: '' },
          }),
        )
      : []),
    ...(grades.length > 0 ? checkEntries(id) : []),
  ];
}
