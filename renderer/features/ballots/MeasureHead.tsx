import { Tag } from 'antd';
import { formulaOf } from '../../../shared/scheme/formulaOf.ts';
import type { Measure } from '../../../shared/scheme/measure.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';

/** What is measured and how it is counted, with what is the program's own default. */
export function MeasureHead({ measure }: { readonly measure: Measure }) {
  const isDocument = 'document' in measure.title;
  const hasDefaults = [measure.counted, ...measure.options.map(({ name }) => name)].some(
    (text) => 'caption' in text,
  );
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
        {hasDefaults && '签字考评口径以前可以在“基本情况”页修改，签字后不再变动。'}
      </p>
    </div>
  );
}
