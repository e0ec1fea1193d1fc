import { formatDay, isDay } from '../../../shared/assessment/day.ts';
import type { Evidence } from '../../../shared/sheet/sheet.ts';

interface Props {
  readonly evidence: readonly { readonly label: string; readonly given: Evidence | undefined }[];
}

/** The facts that decide by themselves (为 0 分, 直接认定), each with its date and what it rests on. */
export function EvidenceList({ evidence }: Props) {
  if (evidence.length === 0) return null;
  return (
    <ul className="explain-evidence">
      {evidence.map(({ label, given }) => (
        <li key={label}>
          <strong>{label}</strong>
          <br />
          {given?.date && isDay(given.date) ? formatDay(given.date) : '日期未填'}；依据：
          {given?.text || '未填'}
        </li>
      ))}
    </ul>
  );
}
