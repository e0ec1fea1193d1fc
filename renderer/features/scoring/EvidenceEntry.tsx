import type { Evidence } from '../../../shared/sheet/sheet.ts';
import { readDay } from '../../../shared/typed/readDay.ts';
import type { DraftField } from '../../ui/saving/Drafts.ts';
import { useTypedText } from '../../ui/saving/useTypedText.ts';
import { today } from '../../ui/today.ts';
import { dueMark, entryMark } from './entryFocus.ts';

interface Props {
  /** The fact that is dated and supported. */
  readonly place: DraftField;
  readonly evidence: Evidence | undefined;
  readonly isLocked: boolean;
  /** What the reader is told beside the date, such as that it lies outside the window. */
  readonly warning?: string | null;
  readonly onSet: (evidence: Evidence) => void;
}

/** When a fact was established and on what it rests. Both are required before the sheet is signed. */
export function EvidenceEntry({ place, evidence = { date: '', text: '' }, isLocked, warning, onSet }: Props) {
  const date = useTypedText({
    of: { ...place, field: `${place.field} date`, name: `${place.name}的日期` },
    value: evidence.date,
    format: (day) => day,
    parse(text) {
      const read = readDay(text, false);
      if ('problem' in read) return read;
      const day = read.value ?? '';
      return day > today() ? { problem: '日期不能晚于今天' } : { value: day };
    },
    commit: (day) => onSet({ ...evidence, date: day }),
  });
  const text = useTypedText({
    of: { ...place, field: `${place.field} text`, name: `${place.name}的依据` },
    value: evidence.text,
    format: (words) => words,
    parse: (words) => (words.length > 2000 ? { problem: '依据不超过 2000 字' } : { value: words }),
    commit: (words) => onSet({ ...evidence, text: words }),
  });
  const lacksText = text.text.trim() === '';
  return (
    <div className="evidence">
      <label>
        日期
        <input
          {...entryMark}
          {...(date.text === '' && dueMark)}
          {...date.box}
          type="text"
          className={date.text === '' ? 'field field-date count-missing' : 'field field-date'}
          placeholder="必填，如 2026-5-1"
          disabled={isLocked}
        />
      </label>
      <label className="evidence-text">
        依据
        <input
          {...entryMark}
          {...(lacksText && dueMark)}
          {...text.field}
          type="text"
          className={lacksText ? 'field count-missing' : 'field'}
          placeholder="必填，如文号、通报、证明人"
          disabled={isLocked}
        />
      </label>
      {(date.problem ?? text.problem ?? warning) && (
        <span role="alert" className="entry-problem">
          {date.problem ?? text.problem ?? warning}
        </span>
      )}
    </div>
  );
}
