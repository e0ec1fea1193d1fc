import { Tag } from 'antd';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { MeasureFields } from './MeasureFields.tsx';
import { MeetsField } from './MeetsField.tsx';
import type { NumbersProps } from './numbersProps.ts';
import { PointTable } from './PointTable.tsx';
import { WeightFields } from './WeightFields.tsx';

/** 分值和权重: what the document leaves open and the panel may set before it signs. */
export function NumbersPart(props: NumbersProps) {
  const { scheme, isFixed } = props;
  const may = (what: Scheme['adjustable'][number]) => scheme.adjustable.includes(what);
  return (
    <section aria-label="分值和权重" className="numbers-part">
      <p className="readings-note">
        {scheme.defaultsNote && (
          <>
            {wordsOf(scheme.defaultsNote)}。<Tag>程序默认</Tag>
          </>
        )}
        {isFixed
          ? `本次考核用方案 ${scheme.version} 版，签字后锁定。`
          : `现为方案 ${scheme.version} 版。可在签字前修改；保存后成为只用于本次考核的新版本，改动写进考评标准并随表打印。`}
      </p>
      {may('weights') && <WeightFields {...props} />}
      {may('outcome') && <MeetsField {...props} />}
      {may('measures') && <MeasureFields {...props} />}
      {may('points') && <PointTable {...props} />}
    </section>
  );
}
