import { useIsTaken } from './useIsTaken.ts';
import { useSeat } from './useSeat.ts';

/** Whether the whole assessment is at hand: on no panelist's device, and not by 任务包. */
export function useIsWhole(): boolean {
  const [seat, isTaken] = [useSeat(), useIsTaken()];
  return seat === null && !isTaken;
}
