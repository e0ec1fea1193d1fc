import type { ReactNode } from 'react';

/** Units: millimetres. */
const rounding = 0.3;

interface Props {
  readonly name: string;
  /** Units: millimetres. */
  readonly width: number;
  readonly height: number;
  /** 1 is the paper's own size. */
  readonly zoom: number;
  /** For the printer: a little lower than the paper, so that rounding never makes a second page. */
  readonly isPrinted?: boolean;
  /** Its text is on another sheet too, which is the one to be read out. */
  readonly isCopy?: boolean;
  readonly children: ReactNode;
}

/**
 * A sheet of white paper. It is laid out at its own size and shown smaller or larger, so that no line breaks elsewhere.
 */
export function OfficialSheet({
  name,
  width,
  height,
  zoom,
  isPrinted = false,
  isCopy = false,
  children,
}: Props) {
  return (
    <section
      className="official-sheet"
      aria-label={name}
      style={{ width: `${width * zoom}mm`, height: `${height * zoom - (isPrinted ? rounding : 0)}mm` }}
    >
      <div
        className="official-sheet-inner"
        aria-hidden={isCopy}
        style={{ width: `${width}mm`, height: `${height}mm`, transform: `scale(${zoom})` }}
      >
        {children}
      </div>
    </section>
  );
}
