import { formatDay } from '../../../shared/assessment/day.ts';
import type { NomineeResult } from '../../../shared/nomination/nomineeResult.ts';
import { outgrownWords } from '../../../shared/nomination/openInQuota.ts';
import { dayInWords, heldInWords } from '../../../shared/nomination/quotaDay.ts';
import type { QuotaStanding } from '../../../shared/nomination/quotaStanding.ts';
import type { Track } from '../../../shared/scheme/track.ts';
import { BranchesButton } from './BranchesButton.tsx';
import { OverQuotaButton } from './OverQuotaButton.tsx';
import { TieButton } from './TieButton.tsx';

interface Props {
  readonly standing: QuotaStanding;
  readonly nominees: readonly NomineeResult[];
  readonly track: Track;
}

/** One quota of one unit, or of all: its calculation, what was recorded about it, what it still asks for. */
export function QuotaRow({ standing, nominees, track }: Props) {
  const { unit, result, open, overReason, tieRuling, tied, stated, asOf, counted } = standing;
  const nameOf = (id: string) => nominees.find(({ candidate }) => candidate.id === id)?.candidate.name ?? id;
  return (
    <div className={open.length > 0 ? 'nominate-quota nominate-quota-open' : 'nominate-quota'}>
      <div>
        <p>
          {unit !== null && <strong>{unit === '' ? '（没有填写上级单位）' : unit}：</strong>}
          {result && (
            <>
              {unit !== null && `${dayInWords(asOf)}：`}
              {result.calculation}；本次推荐占用 {result.taken} 个
              {result.over > 0 && `，超出 ${result.over} 个`}
            </>
          )}
        </p>
        {result && result.held.length > 0 && <p className="nominate-soft">{heldInWords(result.held)}</p>}
        {unit !== null && result && (
          <p className="nominate-soft">
            {counted}总数：
            {stated
              ? `${stated.by}，${formatDay(stated.on)}填写`
              : `单位登记中所属的全部${counted}，别的考核登记的也计入（程序默认）；与实有数不同的，点右边的“${counted}总数”填写`}
          </p>
        )}
        {overReason && result !== null && result.over > 0 && (
          <p>
            超出理由：{overReason.reason}（{overReason.by}，{formatDay(overReason.on)}
            {outgrownWords(overReason, result.over)}）
          </p>
        )}
        {tieRuling && (
          <p>
            并列裁定：选定{tieRuling.chosen.map(nameOf).join('、') || '（无）'}；{tieRuling.reason}（组长
            {tieRuling.by}，{formatDay(tieRuling.on)}）
          </p>
        )}
        {open.length > 0 && (
          <ul>
            {open.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="nominate-buttons">
        {unit !== null && <BranchesButton unit={unit} standing={standing} />}
        {result?.overNeeds === 'reason' && <OverQuotaButton standing={standing} />}
        {tied.length > 0 && <TieButton track={track} standing={standing} nominees={nominees} />}
      </div>
    </div>
  );
}
