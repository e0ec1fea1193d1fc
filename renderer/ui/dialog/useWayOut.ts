import { type RefObject, useEffect, useRef } from 'react';
import { textsIn } from './dialogFocus.ts';
import { useAsk } from './useAsk.tsx';

interface WayOut {
  readonly onClose: () => void;
  /** Whether something would be lost that stands in no field. */
  readonly isHeld: boolean;
  /** Grows when what stands in the fields is kept. */
  readonly keptTimes: number;
}

/** The harmless way out of a dialog, which is what Esc takes: asks first where something typed would be lost. */
export function useWayOut(
  body: RefObject<HTMLDivElement | null>,
  { onClose, isHeld, keptTimes }: WayOut,
): () => void {
  const ask = useAsk();
  const kept = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands in the fields is kept with each growth.
  useEffect(() => {
    kept.current = body.current ? textsIn(body.current) : '';
  }, [body, keptTimes]);
  return () => {
    const isTyped = body.current !== null && textsIn(body.current) !== kept.current;
    if (!isHeld && !isTyped) return onClose();
    ask({
      title: '填写的内容还没有保存',
      lines: ['现在关闭，填写的内容不保留。'],
      ok: '放弃填写',
      cancel: '继续填写',
      onOk: onClose,
    });
  };
}
