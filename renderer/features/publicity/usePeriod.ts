import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { NoticePeriod } from '../../../shared/notice/workingDays.ts';
import type { EntryInput } from '../../../shared/register/entry.ts';
import type { Notice } from '../../../shared/register/noticeContent.ts';
import { api, client } from '../../api/client.ts';
import { useSetEntries } from '../../ui/register/useSetEntries.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';

type Period = Pick<Notice, 'firstDay' | 'days' | 'lastDay'>;
type Start = Pick<Notice, 'firstDay' | 'days'>;

/** The days of a notice by the calendar; `move` begins it elsewhere, `setDay` sets one day of the calendar right. */
export function usePeriod({ firstDay, days, lastDay }: Period, onChange: (parts: Partial<Period>) => void) {
  const { id: assessmentId } = useAssessment();
  const showProblem = useProblem();
  const setEntries = useSetEntries();
  const query = useQuery({
    ...api.notice.period.queryOptions({ input: { assessmentId, firstDay, days } }),
    placeholderData: keepPreviousData,
  });
  /** Where the calendar does not know, the last day stays as it was typed, but not before the first. */
  const move = async (start: Start) => {
    onChange({ ...start, lastDay: lastDay < start.firstDay ? start.firstDay : lastDay });
    const reckoned = await client.notice.period({ assessmentId, ...start }).catch(() => null);
    if (reckoned?.lastDay) onChange({ ...start, lastDay: reckoned.lastDay });
  };
  const setDay = async (day: string, isWorkday: boolean, name: string) => {
    const entry: EntryInput = {
      kind: 'calendar-day',
      candidateId: null,
      key: day,
      content: { isWorkday, name },
    };
    try {
      await setEntries.mutateAsync([entry]);
      await move({ firstDay, days });
    } catch (error) {
      showProblem(error);
    }
  };
  const period: NoticePeriod | null = query.data ?? null;
  return { period, move, setDay };
}
