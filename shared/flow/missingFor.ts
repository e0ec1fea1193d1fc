import { assertNever } from '../assertNever.ts';
import type { Candidate } from '../assessment/candidate.ts';
import { daySpan } from '../assessment/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { ownOrganisation } from '../dossier/ownOrganisation.ts';
import { gradings } from '../grading/gradings.ts';
import { isHonour } from '../honour/isHonour.ts';
import type { NomineeResult } from '../nomination/nomineeResult.ts';
import { openConditions } from '../nomination/openConditions.ts';
import { trackResult } from '../nomination/trackResult.ts';
import { listRows } from '../notice/listRows.ts';
import { noticeState } from '../notice/noticeState.ts';
import { titleRows } from '../notice/titleRows.ts';
import { panelDifferences } from '../outcome/panelDifferences.ts';
import { roundResult } from '../outcome/roundResult.ts';
import { tieWords } from '../outcome/tieWords.ts';
import { rectificationOf } from '../rectification/rectificationOf.ts';
import { isPartDone, type StepFacts } from '../round/isPartDone.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { screenOfStep } from '../round/screenOfStep.ts';
import { jointSlot, slotName } from '../round/sheetSlot.ts';
import { stepsOf } from '../round/stepsOf.ts';
import type { Need } from '../scheme/need.ts';
import { type LeafPart, sheetPartsOf } from '../scheme/part.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { verdictOf } from '../scheme/status.ts';
import { wordsOf } from '../scheme/text.ts';
import { countedParts } from '../scheme/totalWords.ts';
import { type Lack, lackOfAll, lacksOn, noticeLacks } from './lack.ts';

/** What of a need is not complete yet, in sentences that name the candidates; empty where it is. */
export function missingFor(dossier: Dossier, need: Need): readonly Lack[] {
  if (typeof need === 'object') return missingInRound(dossier, need.round);
  const { assessment, candidates, scheme, register } = dossier;
  switch (need) {
    case 'roster':
      if (candidates.length === 0) return lacksOn('roster', ['名单中还没有参评单位']);
      // Files of before may have such a unit, which is in no class and on no level.
      return lackOfAll(
        'roster',
        `的类型不在本方案之内（${scheme.candidateKinds.join('、')}），请在参评单位名单中改正`,
        candidates.filter(({ kind }) => !scheme.candidateKinds.includes(kind)),
      );
    case 'readings':
      return lacksOn('readings', assessment.signedAt !== null ? [] : ['考评口径尚未经考评组签字']);
    case 'sheets': {
      const parts = missingParts(dossier);
      const ties = parts.length > 0 ? [] : openTies(dossier);
      return [...parts, ...lacksOn('results', ties), ...openDifferences(dossier, roundIdsOf(dossier))];
    }
    case 'checks': {
      const rows = scheme.checks?.rows ?? [];
      const isOpen = (id: string) => rows.some((row) => register.find('check', id, row.id) === null);
      return lackOfAll(
        'rectification',
        `“${scheme.checks ? wordsOf(scheme.checks.name) : ''}”没有查完`,
        candidates.filter(({ id }) => isOpen(id)),
      );
    }
    case 'rectification':
      return candidates.flatMap((candidate) => {
        const { missing } = rectificationOf(dossier, candidate);
        return missing.length > 0 ? lackOfAll('rectification', `：${missing.join('；')}`, [candidate]) : [];
      });
    case 'firstGrades':
      return lackOfAll(
        'grading',
        '还没有定级',
        gradings(dossier)
          .filter(({ first }) => !first)
          .map(candidateOf),
      );
    case 'secondGrades':
      return lackOfAll(
        'grading',
        '整改后还没有再次定级',
        gradings(dossier)
          .filter(({ second }) => !second)
          .map(candidateOf),
      );
    case 'notice':
      return missingInNotice(dossier);
    case 'titles':
      return scheme.tracks.length > 0 ? missingInTracks(dossier, need) : missingTitles(dossier);
    default:
      return missingInTracks(dossier, need);
  }
}

type TrackNeed = Exclude<
  Extract<Need, string>,
  'roster' | 'readings' | 'sheets' | 'checks' | 'rectification' | 'firstGrades' | 'secondGrades' | 'notice'
>;

function missingInTracks(dossier: Dossier, need: TrackNeed): readonly Lack[] {
  const { statuses } = dossier.scheme;
  const [first, second] = statuses;
  const tracks = dossier.scheme.tracks.map((track) => trackResult(dossier, track));
  const applied = tracks.flatMap(({ nominees }) => nominees.filter((nominee) => nominee.nomination !== null));
  const forward = applied.filter(({ nomination }) => nomination?.isRecommended);
  const standing = (wanted: (status: string | null) => boolean) =>
    forward.filter(({ nomination }) => !wanted(nomination?.status ?? null)).map(candidateOf);
  switch (need) {
    case 'applications':
      return lacksOn('nominations', applied.length > 0 ? [] : ['还没有单位申报']);
    case 'conditions':
      return lackOfAll(
        'nominations',
        `还有条件没有判定（共 ${openConditions(applied)} 项待判定）`,
        applied.filter(({ conditions }) => conditions.some(isUnknown)).map(candidateOf),
      );
    case 'ballots':
      return lackOfAll(
        'ballots',
        '还没有可用的民主测评',
        applied.filter(({ measures }) => measures.some(isUnknown)).map(candidateOf),
      );
    case 'recommendations':
      return [
        ...lacksOn(
          'nominations',
          forward.length > 0 ? [] : ['还没有推荐任何单位（宁缺勿滥；确无推荐的，写明理由后可以继续）'],
        ),
        ...lackOfAll(
          'nominations',
          '列入推荐但条件或测评不符合',
          forward.filter(({ isEligible }) => isEligible === false).map(candidateOf),
        ),
        ...lackOfAll(
          'nominations',
          '列入推荐但有条件或测评没有判定',
          forward.filter(({ isEligible }) => isEligible === null).map(candidateOf),
        ),
        ...lacksOn(
          'nominations',
          tracks.flatMap(({ quotas }) => quotas.flatMap((quota) => quota.open)),
        ),
      ];
    case 'building':
      return lackOfAll(
        'nominations',
        `还没有转入${second ? wordsOf(second.name) : '下一状态'}`,
        standing((status) => status !== null && status !== first?.id),
      );
    case 'acceptance':
      return lackOfAll(
        'nominations',
        `还没有${namesOf(dossier.scheme).acceptance}结论`,
        standing((status) => verdictOf(statuses, status) !== null),
      );
    case 'titles': {
      const given = titled(dossier);
      const open = forward.filter(
        (nominee) => given.has(nominee.candidate.id) && !isGranted(dossier, nominee),
      );
      return lackOfAll('decision', '称号尚未登记', open.map(candidateOf));
    }
    default:
      return assertNever(need);
  }
}

function isUnknown({ isPassed }: { readonly isPassed: boolean | null }): boolean {
  return isPassed === null;
}

/** Ids of those whom the result does not bar from a title, so that one may be missing. */
function titled(dossier: Dossier): ReadonlySet<string> {
  const rows = listRows(dossier).filter(({ award }) => award !== 'barred');
  return new Set(rows.map(({ candidateId }) => candidateId));
}

/** Whether the honour register has the title, on the day of application or later. */
function isGranted(dossier: Dossier, { candidate, nomination }: NomineeResult): boolean {
  const honours = dossier.scheme.tracks.map((track) => wordsOf(track.honour));
  const titles = ownOrganisation(dossier, candidate)?.titles ?? [];
  return titles.some(
    (title) =>
      honours.some((honour) => isHonour(title.honour, honour, wordsOf(dossier.scheme.issuer))) &&
      daySpan(title.on).last >= (nomination?.appliedOn ?? ''),
  );
}

/** What of each part is not done in a round: sheets to be signed, scores to be given, votes that count. */
function missingParts(dossier: Dossier): Lack[] {
  const { scheme, candidates } = dossier;
  const roundIds = roundIdsOf(dossier);
  const isDone = (candidateId: string, parts: readonly LeafPart[]) =>
    roundIds.every((roundId) =>
      parts.every((part) => isPartDone(scheme, roundId, part, stepFacts(dossier, candidateId))),
    );
  const sheets = sheetPartsOf(scheme);
  const others = countedParts(scheme).filter(({ takes }) => takes !== 'sheet');
  const hasSheets = ({ id }: Candidate) =>
    scheme.parts.length > 0
      ? isDone(id, sheets)
      : Boolean(dossier.sheetOf(id, slotName(jointSlot))?.submission);
  return [
    ...lackOfAll(
      'score',
      '评分表尚未签字确认',
      scheme.sheet ? candidates.filter((candidate) => !hasSheets(candidate)) : [],
    ),
    ...others.flatMap((part) =>
      lackOfAll(
        part.takes === 'ballot' ? 'ballots' : 'score',
        `“${wordsOf(part.name)}”还没有得分`,
        candidates.filter(({ id }) => !isDone(id, [part])),
      ),
    ),
  ];
}

function roundIdsOf({ scheme }: Dossier): readonly (string | null)[] {
  return scheme.rounds.length > 0 ? scheme.rounds.map(({ id }) => id) : [null];
}

/** Units whose panelists' signed sheets contradict each other, while nobody has ruled on it. */
function openDifferences(dossier: Dossier, roundIds: readonly (string | null)[]): Lack[] {
  const panels = sheetPartsOf(dossier.scheme).filter(({ panel }) => panel);
  const open = roundIds.flatMap((roundId) =>
    panels.flatMap(({ id }) =>
      panelDifferences(dossier, roundId, id).filter(({ differences }) =>
        differences.some(({ ruling }) => ruling === null),
      ),
    ),
  );
  const units = open.map(({ candidateId, name }) => ({ id: candidateId, name }));
  return lackOfAll('differences', '各人的评分有分歧，还没有处理', units);
}

/** Ties across the last place of a grade that nobody has ruled on: until then those level have no grade. */
function openTies(dossier: Dossier): string[] {
  const { scheme, candidates } = dossier;
  if (scheme.grades.every(({ share }) => share === undefined)) return [];
  const names = new Map(candidates.map(({ id, name }) => [id, name]));
  const list = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join('、');
  return roundResult(dossier, lastRoundOf(scheme))
    .ties.filter(({ ruling }) => ruling === null)
    .map((tie) => tieWords(tie, list));
}

function stepFacts({ register, assessment, sheetOf }: Dossier, candidateId: string): StepFacts {
  return {
    candidateId,
    register,
    panel: assessment.panel,
    isSubmitted: (slot) => Boolean(sheetOf(candidateId, slot)?.submission),
  };
}

/** 公示 must be issued, have run and be closed; the points still open are the notice's own. */
function missingInNotice(dossier: Dossier): readonly Lack[] {
  const state = noticeState(dossier);
  const { current, openPoints } = state;
  if (!current?.notice.issued) return lacksOn('notice', ['公示稿尚未签发']);
  if (current.state === 'closed') return [];
  return openPoints.length > 0 ? noticeLacks(state) : lacksOn('notice', ['公示期已满，尚未登记结束']);
}

/** A decision must be signed, and the titles that it lists registered. */
function missingTitles(dossier: Dossier): readonly Lack[] {
  const decision = dossier.register.find('decision', null, 'decision');
  if (!decision?.issued) return lacksOn('decision', ['表彰决定尚未签发']);
  const titles = titleRows(dossier, decision).filter(({ isBarred }) => !isBarred);
  const open = titles.filter(({ registeredOn }) => registeredOn === null);
  return lackOfAll(
    'decision',
    '称号尚未登记',
    open.map(({ candidateId: id, name }) => ({ id, name })),
  );
}

function missingInRound(dossier: Dossier, roundId: string): Lack[] {
  const { scheme, candidates } = dossier;
  const open = candidates.flatMap((candidate) => {
    const steps = stepsOf(scheme, roundId, stepFacts(dossier, candidate.id));
    const left = steps.filter((step) => step.state === 'open');
    const [first] = left;
    if (!first) return [];
    const names = left.map((step) => step.name).join('、');
    const slot = slotName({ roundId, partId: first.partId });
    return lackOfAll(screenOfStep(scheme, first), `：${names}没有完成`, [candidate]).map((lack) => ({
      ...lack,
      slot,
      step: first.name,
    }));
  });
  return [...open, ...openDifferences(dossier, [roundId])];
}

function candidateOf<T>({ candidate }: { readonly candidate: T }): T {
  return candidate;
}
