import { Radio, Tag } from 'antd';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { GrowingText } from '../../ui/GrowingText.tsx';
import type { ReadingsForm } from './readingsForm.ts';

interface Props {
  readonly notes: Scheme['readingNotes'];
  readonly form: ReadingsForm;
  readonly isFixed: boolean;
  readonly onChange: (form: ReadingsForm) => void;
}

/** What a note's setting changes in the scores. */
const choiceEffects = {
  capAdditions: '这一条选哪一项，会改变有加分的考评内容的得分；签认后不能再改。',
} as const;

const caps = [
  { value: 'beforeDeductions', label: '先封顶，后扣分（程序默认）' },
  { value: 'afterDeductions', label: '先扣分，后封顶' },
] as const;

function capLabel(chosen: ReadingsForm['capAdditions']): string {
  return caps.find(({ value }) => value === chosen)?.label ?? '';
}

/** How the document is read where it leaves something open, with what the panel agreed on each point. */
export function ReadingNotes({ notes, form, isFixed, onChange }: Props) {
  return (
    <ol className="reading-notes">
      {notes.map(({ id, text, choice }) => {
        const agreed = form.agreed[id] ?? '';
        return (
          <li key={id}>
            <p>
              {wordsOf(text)} <Tag>程序默认</Tag>
            </p>
            {choice === 'capAdditions' && isFixed && (
              <p className="reading-agreed">
                本次考核：{capLabel(form.capAdditions)}
                <span className="reading-effect">（影响得分）</span>
              </p>
            )}
            {choice === 'capAdditions' && !isFixed && (
              <>
                <Radio.Group
                  aria-label="加分封顶先后"
                  className="reading-choice"
                  value={form.capAdditions}
                  options={[...caps]}
                  onChange={(event) => onChange({ ...form, capAdditions: event.target.value })}
                />
                <p className="reading-effect">
                  <strong>影响得分：</strong>
                  {choiceEffects[choice]}
                </p>
              </>
            )}
            {isFixed ? (
              agreed && (
                <p className="reading-agreed">
                  考评组约定：{agreed}
                  <span className="reading-effect">（只作记录，不改变程序计分）</span>
                </p>
              )
            ) : (
              <>
                <GrowingText
                  maxLength={500}
                  aria-label={`第 ${notes.findIndex((note) => note.id === id) + 1} 条的考评组约定`}
                  aria-describedby={`agreed-effect-${id}`}
                  placeholder="考评组约定（需要说明、补充的写在这里；没有则不填）"
                  value={agreed}
                  onChange={(event) =>
                    onChange({ ...form, agreed: { ...form.agreed, [id]: event.target.value } })
                  }
                />
                <span id={`agreed-effect-${id}`} className="reading-effect">
                  {choice
                    ? '文字约定只作记录，不改变程序计分；要改计分，请在上面选。'
                    : '只作记录，不改变程序计分。'}
                </span>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}
