import type { Place } from '../../shared/assessment/place.ts';
import { PlaceButton } from './PlaceButton.tsx';
import './whyNot.css';

interface Props {
  /** What cannot be done, as its button says it. */
  readonly act: string;
  readonly why: readonly string[];
  /** Where that is mended, where it is on another screen. */
  readonly place?: Place | null;
}

/** Beside a button that cannot be pressed: why, and the way to where it is mended; nothing where it can. */
export function WhyNot({ act, why, place = null }: Props) {
  if (why.length === 0) return null;
  return (
    <div className="why-not" role="status">
      <span>
        还不能{act}：{why.join('；')}
      </span>
      <PlaceButton place={place} />
    </div>
  );
}

/** The same on the button itself, for those who point at it. */
export function whyTitle(why: readonly string[]): string | undefined {
  return why.length > 0 ? why.join('；') : undefined;
}
