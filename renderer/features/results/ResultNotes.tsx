import { panelRuleWords } from '../../../shared/scheme/panelRule.ts';
import { decidingPart, sheetPartsOf } from '../../../shared/scheme/part.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { howTotal } from '../../../shared/scheme/totalWords.ts';

interface Props {
  readonly scheme: Scheme;
}

/** What a reader of the ranking must know, and what it rests on. */
export function ResultNotes({ scheme }: Props) {
  const last = decidingPart(scheme);
  return (
    <footer className="result-notes">
      <p>{wordsOf(scheme.outcomeNote)}</p>
      {last && !last.panel && <p>各项目得分取“{wordsOf(last.name)}”的评分表。</p>}
      {last && <p>总分为{howTotal(scheme)}。</p>}
      {sheetPartsOf(scheme).map(
        ({ id, name, panel }) =>
          panel && (
            <p key={id}>
              {wordsOf(name)}：{panelRuleWords(panel)}。
            </p>
          ),
      )}
      {scheme.defaultsNote && <p>{wordsOf(scheme.defaultsNote)}。</p>}
      <p>
        名次按未经四舍五入的总分排定，总分相同的名次并列，其后名次顺延（1、2、2、4）。点按任何一个得分，可以看到它的由来。
      </p>
      <p className="result-count">
        方案：{wordsOf(scheme.title)} {scheme.version} 版
      </p>
    </footer>
  );
}
