import { type KeyboardEvent, useState } from 'react';
import { plainKey } from '../plainKey.ts';

/** Keys that do something on a scoring sheet, and nothing where single figures are typed. */
const sheetKeys = ['F1', 'F2', 'F3', 'F4', 'F6', 'F8', 'F9'];

/**
 * Why a key of the scoring sheet does nothing on another screen of figures, until another one is pressed: no key that is
 * known from there is silent here. `instead` is what is done here.
 *
 * @example useIdleKey('一列录满后按回车读回签字').words // after F8: 'F8 在这一页不用：一列录满后按回车读回签字'
 */
export function useIdleKey(instead: string) {
  const [idle, setIdle] = useState<string | null>(null);
  return {
    words: idle === null ? null : `${idle} 在这一页不用：${instead}`,
    onKeyDown(event: KeyboardEvent): void {
      const key = plainKey(event.nativeEvent);
      const isAlone = !event.defaultPrevented && !event.ctrlKey && !event.altKey && !event.metaKey;
      const isIdle = isAlone && sheetKeys.includes(key);
      if (isIdle) event.preventDefault();
      setIdle(isIdle ? key : null);
    },
  };
}
