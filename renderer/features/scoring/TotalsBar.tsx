import { Segmented } from 'antd';
import { isTotalsOnly } from '../../../shared/sheet/scoreContent.ts';
import { useAsk } from '../../ui/dialog/useAsk.tsx';
import { useSeat } from '../../ui/useSeat.ts';
import { FilledFormButton } from './FilledFormButton.tsx';
import type { SheetView } from './sheetView.ts';

interface Props extends SheetView {
  readonly unit: string;
  readonly isTotals: boolean;
  readonly onChoose: (isTotals: boolean) => void;
}

/** How a source that may give totals fills its sheet: line by line, by points alone, or from the form it filled in. */
export function TotalsBar({ unit, isTotals, onChoose, ...view }: Props) {
  const { sheet, isLocked } = view;
  const ask = useAsk();
  const isChair = useSeat() === null;
  const choose = (next: boolean) => {
    if (next || !isTotalsOnly(sheet.content)) return onChoose(next);
    ask({
      title: '改为逐条填写？已填的得分会清空',
      ok: '清空得分，逐条填写',
      cancel: '不改',
      onOk: () => {
        const ids = Object.keys(sheet.content.totals ?? {});
        sheet.change({ totals: Object.fromEntries(ids.map((id) => [id, null])) });
        onChoose(false);
      },
    });
  };
  return (
    <div className="totals-bar">
      <Segmented<boolean>
        aria-label="怎样填写"
        disabled={isLocked}
        value={isTotals}
        onChange={choose}
        options={[
          { value: false, label: '逐条填写' },
          { value: true, label: '只填得分' },
        ]}
      />
      {!isLocked && isChair && <FilledFormButton {...view} unit={unit} onTaken={() => onChoose(true)} />}
      {isTotals && Object.keys(sheet.content.values).length > 0 && (
        <span className="parts-note">已逐条填写的内容保留，但不计分；以填写的得分为准</span>
      )}
    </div>
  );
}
