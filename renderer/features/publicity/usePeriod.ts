import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { NoticePeriod } from '../../../shared/notice/workingDays.ts';
import type { EntryInput } from '../../../shared/register/entry.ts';
import type { Notice } from '../../../shared/register/noticeContent.ts';
import { api, client } from '../../api/client.ts';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

type Period = Pick<Notice, 'firstDay' | 'days' | 'lastDay'>;
type Start = Pick<Notice, 'firstDay' | 'days'>;

/**
 * The days of a notice by the calendar. `move` begins it elsewhere, `end` ends it by hand, `setDay` sets one day of the
 * calendar right.
 */
export function usePeriod(value: Period, onChange: (parts: Partial<Period>) => void) {
  const { id: assessmentId } = useAssessment();
  const { save } = useSaveEntries();
  const { firstDay, days, lastDay } = value;
  const query = useQuery({
    ...api.notice.period.queryOptions({ input: { assessmentId, firstDay, days } }),
    placeholderData: keepPreviousData,
  });
  const latest = useRef(value);
  latest.current = value;
  // An answer to what was asked before the last change comes too late.
  const asked = useRef<Start | null>(null);

  const reckon = async (start: Start) => {
    asked.current = start;
    const reckoned = await client.notice.period({ assessmentId, ...start }).catch(() => null);
    if (reckoned?.lastDay && asked.current === start) onChange({ lastDay: reckoned.lastDay });
  };
  /** Where the calendar does not know, the last day stays as it was typed, but not before the first. */
  const move = (start: Start) => {
    onChange({ ...start, lastDay: lastDay < start.firstDay ? start.firstDay : lastDay });
    void reckon(start);
  };
  const end = (day: string) => {
    asked.current = null;
    onChange({ lastDay: day });
  };
  const setDay = async (day: string, isWorkday: boolean, name: string) => {
    const content = { isWorkday, name };
    const entry: EntryInput = { kind: 'calendar-day', candidateId: null, key: day, content };
    if (!(await save([entry]))) return;
    await reckon({ firstDay: latest.current.firstDay, days: latest.current.days });
  };
  const period: NoticePeriod | null = query.data ?? null;
  return { period, move, end, setDay };
}
