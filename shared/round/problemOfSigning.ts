import { formatPoints, type Hundredths } from '../number/points.ts';
import type { Register } from '../register/register.ts';
import { leafOf } from '../scheme/part.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { openPoints } from '../sheet/checkSheet.ts';
import { scoreContent } from '../sheet/scoreContent.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import type { Absence } from '../sheet/submission.ts';
import { problemsOfSeat } from './problemsOfSheetChange.ts';
import { sheetFacts } from './sheetFacts.ts';
import type { SheetSlot } from './sheetSlot.ts';

/** What is signed. */
interface Signed {
  /** As it scores the slot. */
  readonly scheme: ScoredScheme;
  readonly place: SheetSlot;
  readonly candidate: { readonly id: string; readonly kind: string };
  readonly register: Register;
  readonly content: SheetContent;
}

/** Why something cannot be done: a sentence and, where there are several causes, one each. */
export interface SigningProblem {
  readonly message: string;
  readonly problems: readonly string[];
}

/** Why a sheet is not complete, or not what its signers saw; null where it can be signed by them. */
export function problemOfSigning(
  { scheme, place, candidate, register, content }: Signed,
  seen: Hundredths,
): SigningProblem | null {
  const facts = sheetFacts(scheme, place.roundId, register, candidate);
  const open = openPoints(scheme, content, facts);
  if (open.length > 0)
    return {
      message: `还有 ${open.length} 处没有完成，不能签字确认`,
      problems: open.map((point) => point.text),
    };
  const { total } = scoreContent(scheme.sheet, content, facts);
  if (total === seen) return null;
  const now = total === null ? '未评完' : ` ${formatPoints(total)} 分`;
  return said(
    `签字时显示的总分是 ${formatPoints(seen)} 分，评分表现在是${now}：已在别处修改。请核对后再签字`,
  );
}

/**
 * Why those cannot sign a candidate's sheet; null where they can. The panel's sheets are signed by all of it who are there,
 * a panelist's by that one, unless it is not asked for; a part's by whoever filled it.
 */
export function problemOfSigners(
  { scheme, place, candidate, register }: Omit<Signed, 'content'>,
  panelists: readonly string[],
  { signedBy, absent }: { readonly signedBy: readonly string[]; readonly absent: readonly Absence[] },
): SigningProblem | null {
  const { partId, panelist } = place;
  const part = leafOf(scheme, partId);
  const isPanels = panelist === undefined && (part?.takes !== 'sheet' || part.signedByPanel);
  if (!isPanels && absent.length > 0) return said('只有考评组全体签字的评分表登记缺席的考评员');
  if (panelist !== undefined && (signedBy.length !== 1 || signedBy[0] !== panelist))
    return said(`这张评分表须由${panelist}本人签字`);
  const [ofSeat] = problemsOfSeat(register, candidate.id, place);
  if (ofSeat !== undefined) return said(ofSeat);
  return isPanels ? problemOfPanel(panelists, signedBy, absent) : null;
}

function problemOfPanel(
  panelists: readonly string[],
  signedBy: readonly string[],
  absent: readonly Absence[],
): SigningProblem | null {
  const away = absent.map(({ name }) => name);
  const isWrong = away.some((name) => signedBy.includes(name) || !panelists.includes(name));
  if (isWrong || new Set(away).size < away.length)
    return said('缺席的应为没有签字的考评组成员，每人一次，请核对');
  const stranger = signedBy.find((name) => !panelists.includes(name));
  if (stranger !== undefined) return said(`签字人“${stranger}”不是考评组成员`);
  const open = panelists.filter((name) => !signedBy.includes(name) && !away.includes(name));
  return open.length === 0
    ? null
    : said(`评分表须由考评组全体签字，还缺：${open.join('、')}。缺席的请写明原因`);
}

function said(message: string): SigningProblem {
  return { message, problems: [] };
}
