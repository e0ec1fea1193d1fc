import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { honourRules } from '../../shared/honour/honourRules.ts';
import { assessmentResult } from '../../shared/outcome/assessmentResult.ts';
import { createRegister } from '../../shared/register/register.ts';
import type { ReportSource } from '../../shared/report/reportSource.ts';
import { ballotKey } from '../../shared/round/ballotKey.ts';
import { measuresOf } from '../../shared/round/measuresOf.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet, type ScoredScheme } from '../../shared/scheme/scheme.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import type { Values } from '../../shared/scoring/value.ts';
import { emptyContent, type SheetContent } from '../../shared/sheet/sheet.ts';
import { soundBallot } from '../support/soundBallot.ts';

const path = join(import.meta.dirname, '../../resources/schemes/shandong-wuhao.json');
const parsed = parseScheme(JSON.parse(readFileSync(path, 'utf8')));
if (!hasSheet(parsed)) throw new Error('the Shandong scheme has a sheet');
export const shandong: ScoredScheme = parsed;

/** The values that every unit must have for its sheet to be complete. */
export const complete: Values = { '2-2.b': 8, '4-1.a': 2, '4-2.a': 1, '4-4.a': 5, '4-5.a': 15 };

/** The notes of a sheet whose items were all looked at. */
export function seenIn({ sheet }: ScoredScheme): SheetContent['items'] {
  return Object.fromEntries(itemsOf(sheet).map(({ id }) => [id, { seen: true, remark: '', evidence: '' }]));
}
export const allSeen = seenIn(shandong);

export interface CandidateGiven extends Partial<SheetContent> {
  readonly name: string;
  readonly kind?: string;
  readonly isSubmitted?: boolean;
  /** Votes by measure id and option, of one kind of voter. */
  readonly votes?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A report's source over the scheme, without a database. Ids are c1, c2 … in the order given. */
export function sourceOf(
  given: readonly CandidateGiven[],
  scheme: ScoredScheme = shandong,
  isRehearsal = false,
): ReportSource {
  const register = createRegister(
    given.flatMap(({ votes = {} }, index) =>
      Object.entries(votes).map(([id, counts]) => ({
        kind: 'ballot' as const,
        candidateId: `c${index + 1}`,
        key: ballotKey(scheme, null, id, 0),
        content: soundBallot(counts),
      })),
    ),
  );
  const sheets = given.map(({ name, kind = '党总支', isSubmitted = true, votes: _, ...content }, index) => ({
    candidate: {
      id: `c${index + 1}`,
      name,
      kind,
      parent: '学院党委',
      secretary: '',
      memberCount: null,
      foundedOn: null,
    },
    content: { ...emptyContent, ...content },
    isSubmitted,
    measures: measuresOf(scheme, null, register, `c${index + 1}`),
  }));
  const submission = { at: '2026-11-20T01:05:00.000Z', signedBy: ['周正明', '吴晓岚'] };
  const assessment = {
    id: 'a1',
    name: '2026年度“五好党组织”考核',
    year: 2026,
    organiser: '学院党委',
    startsOn: '2026-11-02',
    endsOn: '2026-11-20',
    panel: [
      { name: '吴晓岚', isChair: false },
      { name: '周正明', isChair: true },
    ],
    schemeDigest: 'ef069fd5aa',
    isRehearsal,
    signedAt: '2026-11-01T01:00:00.000Z',
    signedBy: null,
  };
  const stored = new Map(
    sheets.map(({ candidate, content, isSubmitted }) => [
      candidate.id,
      { content, submission: isSubmitted ? submission : null },
    ]),
  );
  const dossier: Dossier = {
    assessment,
    scheme,
    candidates: sheets.map(({ candidate }) => candidate),
    sheetOf: (candidateId, slot) => (slot === '' ? (stored.get(candidateId) ?? null) : null),
    register,
    organisationOf: () => null,
    organisations: [],
    today: '2026-11-20',
  };
  return {
    dossier,
    scheme,
    assessment,
    result: assessmentResult(scheme, sheets),
    sheets: stored,
    stamp: { madeAt: '2026年11月20日 09:10', head: '0123456789abcdef0123', schemeDigest: 'ef069fd5aa' },
    honourRules: () => honourRules([scheme]),
  };
}
