import { formatPoints } from '../../../shared/number/points.ts';
import type { PackageStatus, SheetState } from '../../../shared/package/comparePackage.ts';
import type { PackagedSheet } from '../../../shared/package/packageBody.ts';
import type { PackageRow } from '../../../shared/package/packageRow.ts';
import { seatWords } from '../../../shared/register/content.ts';
import { measuresOf } from '../../../shared/round/measuresOf.ts';
import { schemeOfSlot } from '../../../shared/round/schemeOfRound.ts';
import { seatOf } from '../../../shared/round/seatOf.ts';
import { placeOfSlot, type SheetSlot } from '../../../shared/round/sheetSlot.ts';
import { sheetPartsOf } from '../../../shared/scheme/part.ts';
import type { ScoredScheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { isBegun } from '../../../shared/sheet/isBegun.ts';
import { scoreContent } from '../../../shared/sheet/scoreContent.ts';
import type { SheetContent } from '../../../shared/sheet/sheet.ts';
import { type Context, getAssessment, getScheme, requireSheet } from '../context.ts';
import { getCandidateDossier } from '../dossier.ts';
import { digestOfState } from './packageStates.ts';

interface Compared {
  readonly assessmentId: string;
  readonly sheet: PackagedSheet;
  readonly here: SheetState;
  readonly status: PackageStatus;
}

/** The row of a sheet that a package brings, with both totals; none where nothing is on either side. */
export function packageRow(context: Context, { assessmentId, sheet, here, status }: Compared): PackageRow[] {
  const { candidateId, slot, content, signed } = sheet;
  const mark = digestOfState(here);
  const found = context.workspace.candidates.find(candidateId);
  if (found?.assessmentId !== assessmentId) {
    const sides = { brings: { total: signed?.total ?? null, isSigned: signed !== null }, here: nothing };
    const problem = '这个单位已移出名单，不写入';
    return [{ candidateId, name: '（已移出名单）', slot, status, ...sides, mark, problem }];
  }
  const { candidate } = found;
  const { register } = getCandidateDossier(context, assessmentId, candidate);
  const pinned = requireSheet(getScheme(context, getAssessment(context, assessmentId).schemeDigest));
  const place = placeOfSlot(pinned, slot);
  if (!place) return [];
  const { sheet: form } = schemeOfSlot(pinned, place);
  const measures = measuresOf(pinned, place.roundId, register, candidateId);
  const totalOf = (held: SheetContent) =>
    isBegun(form, held) ? scoreContent(form, held, { kind: candidate.kind, measures }).total : null;
  const brings = { total: signed?.total ?? totalOf(content), isSigned: signed !== null };
  const present = { total: totalOf(here.content), isSigned: here.isSigned };
  if (status === 'same' && brings.total === null && present.total === null) return [];
  const seat = seatOf(register, candidateId, place);
  const problem =
    status === 'same'
      ? null
      : seat
        ? `不计入这个单位（${seatWords(seat)}），不写入`
        : here.isSigned
          ? '这里的评分表已签字确认，不能覆盖。需要改用结果包的，请先退回这张评分表'
          : signed && totalOf(content) !== signed.total
            ? unlike(signed.total, totalOf(content))
            : null;
  const name = `${candidate.name}${placeWords(pinned, place)}`;
  return [{ candidateId, name, slot, status, brings, here: present, mark, problem }];
}

/** Which of a unit's sheets it is, where there are more of them. @example placeWords(scheme, place) // '（年终考核）' */
function placeWords(scheme: ScoredScheme, { roundId, partId, panelist }: SheetSlot): string {
  const round = scheme.rounds.find(({ id }) => id === roundId);
  const parts = sheetPartsOf(scheme).filter(({ panel }) => panelist === undefined || panel);
  const part = parts.length > 1 ? parts.find(({ id }) => id === partId) : undefined;
  const words = [round, part].flatMap((each) => (each ? [wordsOf(each.name)] : []));
  return words.length > 0 ? `（${words.join('，')}）` : '';
}

const nothing = { total: null, isSigned: false };

/** What the score rests on is another one here than where it was signed, as a ballot that was put right since. */
function unlike(signed: number | null, here: number | null): string {
  const words = (total: number | null) => (total === null ? '未评完' : `${formatPoints(total)} 分`);
  return `签字时的总分为${words(signed)}，按这里的登记为${words(here)}，不写入。请核对民主测评等登记后重新发任务包`;
}
