import { Radio } from 'antd';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { GrowingText } from '../../ui/GrowingText.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import type { ReadingsForm } from './readingsForm.ts';

interface Props {
  readonly notes: Scheme['readingNotes'];
  readonly form: ReadingsForm;
  readonly isFixed: boolean;
  readonly onChange: (form: ReadingsForm) => void;
}

/** What a note's setting changes in the scores, by an example. */
const examples = {
  capAdditions: '例：满分 5 分的一条，加分合计 6 分、扣 1 分：先封顶后扣分得 4 分，先扣分后封顶得 5 分。',
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
  const { readingNotes } = useAssessment().scheme;
  /** As numbered in the printed 考评口径. */
  const place = (id: string) => readingNotes.findIndex((note) => note.id === id) + 1;
  return (
    <ul className="reading-notes">
      {notes.map(({ id, text, choice }) => {
        const agreed = form.agreed[id] ?? '';
        return (
          <li key={id}>
            <p>
              {place(id)}. {wordsOf(text)}
            </p>
            {choice === 'capAdditions' && isFixed && (
              <p className="reading-agreed">本次考核：{capLabel(form.capAdditions)}</p>
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
                <p className="reading-effect">{examples[choice]}</p>
              </>
            )}
            {isFixed ? (
              agreed && <p className="reading-agreed">考评组约定：{agreed}</p>
            ) : (
              <GrowingText
                maxLength={500}
                aria-label={`第 ${place(id)} 条的考评组约定`}
                placeholder="考评组约定，不改变得分；没有则不填"
                value={agreed}
                onChange={(event) =>
                  onChange({ ...form, agreed: { ...form.agreed, [id]: event.target.value } })
                }
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
