import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** A field of a form with its name above it. The control itself carries the name for readers. */
export function Field({ label, hint, children }: Props) {
  return (
    <div className="pub-field">
      <div className="pub-label">{label}</div>
      {children}
      {hint && <div className="pub-hint">{hint}</div>}
    </div>
  );
}
