import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { isBegun } from '../../../shared/outcome/isBegun.ts';
import { hasSheet } from '../../../shared/scheme/scheme.ts';
import { changeSheet } from '../../../shared/sheet/changeSheet.ts';
import { progressOf } from '../../../shared/sheet/progress.ts';
import { wordsOfChange } from '../../../shared/sheet/wordsOfChange.ts';
import { api, client } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import type { OpenAssessment } from '../../ui/useAssessment.ts';
import { holdWindow } from './holdWindow.ts';
import { type Pending, SheetSaver } from './SheetSaver.ts';
import { listInput, type SheetPlace } from './sheetPlace.ts';

const savers = new Map<string, SheetSaver>();

/**
 * The saver of an assessment, one a window, so that what could not be saved yet is kept on other screens too. What it
 * has committed goes into the sheets and the list that are on screen; what is refused is shown, and the sheet read anew.
 */
export function useSaver(assessment: OpenAssessment): SheetSaver {
  const queries = useQueryClient();
  const { modal } = App.useApp();
  const known = savers.get(assessment.id);
  if (known) return known;
  const saver = new SheetSaver({
    send: (pending) => client.sheet.change(pending),
    onSaved: (pending) => putOnScreen(queries, assessment, pending),
    onRefused(pending, error) {
      readAnew(queries, assessment.id, pending);
      const { parsed } = assessment;
      const lines = hasSheet(parsed) ? wordsOfChange(parsed, pending.change) : [];
      modal.error({
        title: problemOf(error).message,
        okText: '知道了',
        width: 560,
        content: (
          <>
            <p>{unitName(queries, assessment.id, pending)}下面的填写没有保存：</p>
            <ul className="problem-list">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        ),
      });
    },
  });
  savers.set(assessment.id, saver);
  holdWindow(saver);
  return saver;
}

/** Reads a sheet and the list again, as after a refusal, which means that the screen was behind. */
export function readAnew(
  queries: QueryClient,
  assessmentId: string,
  { candidateId, slot }: SheetPlace,
): void {
  void queries.invalidateQueries({ queryKey: api.sheet.get.queryKey({ input: { candidateId, slot } }) });
  void queries.invalidateQueries({ queryKey: api.candidate.list.queryKey({ input: { assessmentId } }) });
}

function unitName(queries: QueryClient, assessmentId: string, { candidateId, slot }: SheetPlace): string {
  const input = listInput(assessmentId, slot);
  const list = queries.getQueryData(api.candidate.list.queryKey({ input }));
  const name = list?.find(({ id }) => id === candidateId)?.name;
  return name ? `“${name}”` : '';
}

function putOnScreen(
  queries: QueryClient,
  assessment: OpenAssessment,
  { candidateId, slot, change }: Pending,
): void {
  const key = api.sheet.get.queryKey({ input: { candidateId, slot } });
  const before = queries.getQueryData(key);
  if (!before) return;
  const content = changeSheet(before.content, change);
  queries.setQueryData(key, { ...before, content });
  const input = listInput(assessment.id, slot);
  const progress = progressOf(assessment.parsed.sheet, content, before.measures);
  const status = isBegun(assessment.parsed.sheet, content) ? 'started' : 'untouched';
  queries.setQueryData(api.candidate.list.queryKey({ input }), (list) =>
    list?.map((candidate) =>
      candidate.id === candidateId ? { ...candidate, status, ...progress } : candidate,
    ),
  );
}
