import { useTextSize } from '../ui/useTextSize.ts';

/** 大字号 on or off, kept on this computer. */
export function TextSizeChoice() {
  const { size, setSize } = useTextSize();
  const isLarge = size === 'large';
  return (
    <button
      type="button"
      className="text-size"
      aria-pressed={isLarge}
      onClick={() => setSize(isLarge ? 'normal' : 'large')}
    >
      大字号
    </button>
  );
}
