import { Checkbox, Input, Select } from 'antd';
import type { SheetPart } from '../../../shared/scheme/part.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

interface Props {
  readonly signed: readonly string[];
  readonly onSign: (signed: string[]) => void;
}

interface PanelProps extends Props {
  /** Why who does not sign is not there, by name. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly onReason: (name: string, reason: string) => void;
}

/** The whole panel signs, one by one; who is away is put down with the reason. */
export function PanelSigners({ signed, onSign, reasons, onReason }: PanelProps) {
  const { panel } = useAssessment();
  const names = panel.map((panelist) => panelist.name);
  const isAll = signed.length === names.length;
  return (
    <>
      <p>请到场的考评员确认后逐一勾选，缺席的写明原因。签字确认后评分表锁定，需修改时写明原因退回。</p>
      <Checkbox
        autoFocus
        indeterminate={signed.length > 0 && !isAll}
        checked={isAll}
        onChange={(event) => onSign(event.target.checked ? names : [])}
      >
        全体确认
      </Checkbox>
      <ul className="signers">
        {panel.map(({ name, isChair }) => (
          <li key={name}>
            <Checkbox
              checked={signed.includes(name)}
              onChange={(event) =>
                onSign(names.filter((each) => (each === name ? event.target.checked : signed.includes(each))))
              }
            >
              {isChair ? `${name}（组长）` : name}
            </Checkbox>
            {!signed.includes(name) && (
              <Input
                size="small"
                maxLength={200}
                aria-label={`${name}缺席的原因`}
                placeholder="缺席的写明原因"
                value={reasons[name] ?? ''}
                onChange={(event) => onReason(name, event.target.value)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Those who filled a part's sheet name themselves. */
export function NamedSigners({ part, signed, onSign }: Props & { readonly part: SheetPart }) {
  return (
    <>
      <p>本表由“{wordsOf(part.name)}”填写，请写明签字人。签字确认后评分表锁定，需修改时写明原因退回。</p>
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
