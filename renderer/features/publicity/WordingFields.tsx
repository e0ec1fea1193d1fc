import { Button } from 'antd';
import { Field } from './Field.tsx';
import { TypedText } from './TypedText.tsx';

type Texts = Readonly<Partial<Record<string, string | null>>>;

interface Props {
  /** The texts in the order of the document, each with what it is called. */
  readonly names: readonly (readonly [name: string, label: string])[];
  /** Those worded by hand; null or absent where the generated wording stands. */
  readonly texts: Texts;
  readonly generated: Readonly<Record<string, string>>;
  readonly onChange: (texts: Texts) => void;
}

/** The texts of a document: each can be worded by hand, with the generated wording beside it. */
export function WordingFields({ names, texts, generated, onChange }: Props) {
  return names.map(([name, label]) => {
    const own = texts[name] ?? null;
    const draft = generated[name] ?? '';
    const set = (text: string | null) => onChange({ ...texts, [name]: text === draft ? null : text });
    return (
      <Field key={name} label={label}>
        <TypedText label={label} isLong maxLength={2000} value={own ?? draft} onChange={set} />
        {own !== null && (
          <div className="pub-generated">
            <span>拟稿：{draft}</span>
            <Button size="small" aria-label={`${label}恢复拟稿`} onClick={() => set(null)}>
              恢复拟稿
            </Button>
          </div>
        )}
      </Field>
    );
  });
}
