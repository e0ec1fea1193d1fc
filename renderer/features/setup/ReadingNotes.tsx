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
              <p className="reading-agreed">本次考核：{capLabel(form.capAdditions)}</p>
            )}
            {choice === 'capAdditions' && !isFixed && (
              <Radio.Group
                aria-label="加分封顶先后"
                className="reading-choice"
                value={form.capAdditions}
                options={[...caps]}
                onChange={(event) => onChange({ ...form, capAdditions: event.target.value })}
              />
            )}
            {isFixed ? (
              agreed && <p className="reading-agreed">考评组约定：{agreed}</p>
            ) : (
              <GrowingText
                maxLength={500}
                aria-label={`第 ${notes.findIndex((note) => note.id === id) + 1} 条的考评组约定`}
                placeholder="考评组约定（与程序默认不同，或需要补充的，写在这里；没有则不填）"
                value={agreed}
                onChange={(event) =>
                  onChange({ ...form, agreed: { ...form.agreed, [id]: event.target.value } })
                }
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}
