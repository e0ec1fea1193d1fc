import { Checkbox, Select } from 'antd';
import type { SheetPart } from '../../../shared/scheme/part.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

interface Props {
  readonly signed: readonly string[];
  readonly onSign: (signed: string[]) => void;
}

/** The whole panel signs, one by one. */
export function PanelSigners({ signed, onSign }: Props) {
  const { panel } = useAssessment();
  const names = panel.map((panelist) => panelist.name);
  const isAll = signed.length === names.length;
  return (
    <>
      <p>本表由考评组全体共同填写，请各位考评员确认后逐一勾选。确认后评分表锁定，需修改时须写明原因退回。</p>
      <Checkbox
        indeterminate={signed.length > 0 && !isAll}
        checked={isAll}
        onChange={(event) => onSign(event.target.checked ? names : [])}
      >
        全体确认
      </Checkbox>
      <Checkbox.Group
        className="signers"
        value={[...signed]}
        onChange={onSign}
        options={panel.map(({ name, isChair }) => ({
          value: name,
          label: isChair ? `${name}（组长）` : name,
        }))}
      />
    </>
  );
}

/** Those who filled a part's sheet name themselves. */
export function NamedSigners({ part, signed, onSign }: Props & { readonly part: SheetPart }) {
  return (
    <>
      <p>本表由“{wordsOf(part.name)}”填写，请写明签字人。确认后评分表锁定，需修改时须写明原因退回。</p>
      <Select
        mode="tags"
        open={false}
        suffixIcon={null}
        className="named-signers"
        aria-label="签字人"
        placeholder="签字人姓名，多人用顿号或回车隔开"
        tokenSeparators={['、', '，', ',', ' ', '；']}
        value={[...signed]}
        onChange={(names: string[]) => onSign(names.map((name) => name.trim()).filter(Boolean))}
      />
    </>
  );
}
