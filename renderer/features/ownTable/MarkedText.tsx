import type { Span } from '../../../shared/clause/clauseRule.ts';

/** A stretch of a text that something was read of, or that is open. */
export interface TextMark {
  readonly key: string;
  readonly at: Span;
  readonly kind: 'read' | 'open';
}

interface Props {
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly lit: string | null;
  readonly onLight: (key: string | null) => void;
}

/** The text as it is, with its stretches marked; of stretches that overlap the first is shown. */
export function MarkedText({ text, marks, lit, onLight }: Props) {
  const sorted = [...marks].filter(({ at }) => at[0] < at[1]).sort((a, b) => a.at[0] - b.at[0]);
  const parts: { readonly text: string; readonly mark: TextMark | null; readonly from: number }[] = [];
  let from = 0;
  for (const mark of sorted) {
    const [start, end] = mark.at;
    if (start < from || end > text.length) continue;
    if (start > from) parts.push({ text: text.slice(from, start), mark: null, from });
    parts.push({ text: text.slice(start, end), mark, from: start });
    from = end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), mark: null, from });
  return parts.map(({ text: words, mark, from: at }) =>
    mark === null ? (
      <span key={at}>{words}</span>
    ) : (
      <mark
        key={at}
        className={`own-mark-${mark.kind}${lit === mark.key ? ' own-lit' : ''}`}
        onPointerEnter={() => onLight(mark.key)}
        onPointerLeave={() => onLight(null)}
      >
        {words}
      </mark>
    ),
  );
}
