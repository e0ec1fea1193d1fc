import { Radio, Select } from 'antd';
import { type PanelRule, panelRuleWords } from '../../../shared/scheme/panelRule.ts';

interface Props {
  /** The rule by which the members' sheets make one score; null where they fill one together. */
  readonly value?: PanelRule | null;
  readonly onChange?: (rule: PanelRule | null) => void;
  readonly isFixed?: boolean;
}

/** What most rules of this kind say. */
const usual: PanelRule = {
  mean: 'total',
  trimFrom: 5,
  round: { places: 2, at: 'total' },
  absent: 'others',
};

const trims = [3, 4, 5, 6, 7, 9];

/** 考评组怎样评分: one sheet together, or one of each member with the rule that combines them in words. */
export function PanelRuleField({ value = null, onChange, isFixed = false }: Props) {
  if (isFixed) return <p className="panel-rule-words">{value ? panelRuleWords(value) : together}。</p>;
  const set = (change: Partial<PanelRule>) => value && onChange?.({ ...value, ...change });
  return (
    <div className="panel-rule">
      <Radio.Group
        value={value !== null}
        onChange={(event) => onChange?.(event.target.value ? usual : null)}
        options={[
          { value: false, label: together },
          { value: true, label: '每名考评员各评一张' },
        ]}
      />
      {value && (
        <>
          <div className="panel-rule-choices">
            <Select<number>
              popupMatchSelectWidth={false}
              aria-label="去掉最高分和最低分"
              value={value.trimFrom ?? 0}
              onChange={(from) => onChange?.(from === 0 ? withoutTrim(value) : { ...value, trimFrom: from })}
              options={[
                { value: 0, label: '不去掉最高分、最低分' },
                ...trims.map((from) => ({ value: from, label: `${from} 名及以上去掉最高分、最低分` })),
              ]}
            />
            <Select<PanelRule['mean']>
              popupMatchSelectWidth={false}
              aria-label="平均什么"
              value={value.mean}
              onChange={(mean) => set({ mean, round: { ...value.round, at: 'total' } })}
              options={[
                { value: 'total', label: '平均各人总分' },
                { value: 'item', label: '逐条平均' },
              ]}
            />
            <Select<number>
              popupMatchSelectWidth={false}
              aria-label="平均分保留几位小数"
              value={value.round.places}
              onChange={(places) => set({ round: { ...value.round, places } })}
              options={[0, 1, 2].map((places) => ({
                value: places,
                label: places === 0 ? '取整数' : `保留 ${places} 位小数`,
              }))}
            />
            <Select<PanelRule['absent']>
              popupMatchSelectWidth={false}
              aria-label="缺席、回避的"
              value={value.absent}
              onChange={(absent) => set({ absent })}
              options={[
                { value: 'others', label: '缺席、回避的不计' },
                { value: 'replaced', label: '缺席、回避的须替换' },
              ]}
            />
          </div>
          <p className="panel-rule-words">{panelRuleWords(value)}。</p>
        </>
      )}
    </div>
  );
}

const together = '考评组共用一张评分表';

function withoutTrim({ trimFrom: _, ...rule }: PanelRule): PanelRule {
  return rule;
}
