import { Tag } from 'antd';
import { formulaOf } from '../../../shared/scheme/formulaOf.ts';
import type { Measure } from '../../../shared/scheme/measure.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

/** What is measured and how it is counted, with what is the program's own default. */
export function MeasureHead({ measure }: { readonly measure: Measure }) {
  const { scheme, signedAt } = useAssessment();
  const isDocument = 'document' in measure.title;
  const hasDefaults = [measure.counted, ...measure.options.map(({ name }) => name)].some(
    (text) => 'caption' in text,
  );
  const mayChange = hasDefaults && signedAt === null && scheme.adjustable.includes('measures');
  return (
    <div className="ballots-measure">
      <h3>
        {wordsOf(measure.title)}
        {isDocument && <Tag className="ballots-default">文件原文</Tag>}
      </h3>
      <p>
        算法：{formulaOf(measure)}
        {hasDefaults && <Tag className="ballots-default">程序默认</Tag>}
      </p>
      <p className="ballots-soft">
        {wordsOf(measure.counted)}
        {mayChange && '签字前可以在“考评口径”修改。'}
      </p>
    </div>
  );
}
