import { formatPoints } from '../../../shared/number/points.ts';
import { formatRatio, ratio } from '../../../shared/number/ratio.ts';
import type { CandidateResult, PartTotal } from '../../../shared/outcome/assessmentResult.ts';
import { panelRuleWords } from '../../../shared/scheme/panelRule.ts';
import {
  groupOf,
  isCounted,
  type LeafPart,
  leavesOf,
  type Part,
  whole,
} from '../../../shared/scheme/part.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { countWords, exactPlaces, howTotal } from '../../../shared/scheme/totalWords.ts';
import type { SeatScore } from '../../../shared/scoring/panelScore.ts';
import { SideDialog } from '../../ui/dialog/SideDialog.tsx';

interface Props {
  readonly scheme: Scheme;
  readonly result: CandidateResult;
  /** Decimal places of totals. */
  readonly places: number;
  readonly onExplain: (partId: string, panelist?: string) => void;
  readonly onClose: () => void;
}

/** How a total of parts comes about: each part's score and what it adds; each score explains itself. */
export function WeightedExplain({ scheme, result, places, onExplain, onClose }: Props) {
  const { candidate, parts, total, grade } = result;
  const ofPart = new Map(parts.map((part) => [part.partId, part]));
  return (
    <SideDialog width={36} onClose={onClose} title={`${candidate.name}　总分的由来`}>
      <table className="result-weighted">
        <thead>
          <tr>
            <th>组成部分</th>
            <th>得分</th>
            <th>计法</th>
            <th>计入总分</th>
          </tr>
        </thead>
        <tbody>
          {leavesOf(scheme).map((part) => {
            const own = ofPart.get(part.id);
            if (!own) return null;
            return [
              <tr key={part.id}>
                <td>{wordsOf(part.name)}</td>
                <td>
                  <PartPoints
                    part={part}
                    score={own.total}
                    onExplain={part.takes === 'sheet' && !part.panel ? () => onExplain(part.id) : null}
                  />
                </td>
                <td>{countWords(scheme, part)}</td>
                <td>{addedWords(scheme, part, own)}</td>
              </tr>,
              ...(own.panel?.seats ?? []).map((seat) => (
                <SeatRow
                  key={`${part.id}/${seat.panelist}`}
                  seat={seat}
                  onExplain={() => onExplain(part.id, seat.panelist)}
                />
              )),
            ];
          })}
        </tbody>
        <tfoot>
          <tr>
            <th colSpan={3}>总分</th>
            <td>
              {total === null ? '未评分' : <strong>{formatRatio(total, places)}</strong>}
              {grade && `　${grade}`}
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="result-count">
        总分为{howTotal(scheme)}，不取整再定等次；权重为 0
        的部分只列出，不计入总分。点按得分，可以看到它的由来。
      </p>
      {leavesOf(scheme).map(
        (part) =>
          part.takes === 'sheet' &&
          part.panel && (
            <p key={part.id} className="result-count">
              {wordsOf(part.name)}：{panelRuleWords(part.panel)}。
            </p>
          ),
      )}
      {scheme.defaultsNote && <p className="result-count">{wordsOf(scheme.defaultsNote)}。</p>}
    </SideDialog>
  );
}

interface ScoreProps {
  readonly part: LeafPart;
  readonly score: number | null;
  readonly onExplain: (() => void) | null;
}

function PartPoints({ part, score, onExplain }: ScoreProps) {
  if (score === null) return part.takes === 'sheet' ? '未评分' : '未录入';
  if (!onExplain) return formatPoints(score);
  return (
    <button type="button" className="result-score" onClick={onExplain}>
      {formatPoints(score)}
    </button>
  );
}

/** One panelist's sheet under its part. */
function SeatRow({ seat, onExplain }: { readonly seat: SeatScore; readonly onExplain: () => void }) {
  const { panelist, total, use } = seat;
  return (
    <tr className="result-seat">
      <td>　{panelist}</td>
      <td>
        {total === null ? (
          '未评分'
        ) : (
          <button type="button" className="result-score" onClick={onExplain}>
            {formatPoints(total)}
          </button>
        )}
      </td>
      <td colSpan={2}>{seatUse[use]}</td>
    </tr>
  );
}

const seatUse: Readonly<Record<SeatScore['use'], string>> = {
  counted: '计入平均',
  dropped: '去掉的最高分或最低分',
  away: '不计入',
};

function addedWords(scheme: Scheme, part: LeafPart, { total }: PartTotal): string {
  if (!isCounted(scheme, part.id)) return '不计入';
  if (total === null) return '未评分';
  const group = groupOf(scheme, part);
  const weightOf = (each: Part | undefined) => each?.weight ?? whole;
  const weights = [weightOf(part), weightOf(group)];
  const added = weights.reduce(
    (sum, weight) => ratio(sum.numerator * weight, sum.denominator * whole),
    ratio(total),
  );
  return formatRatio(added, exactPlaces(scheme)).replace(/0+$/, '').replace(/\.$/, '');
}
