import { App, Spin } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CandidateSummary } from '../../../shared/contract/contract.ts';
import type { ScoredScheme } from '../../../shared/scheme/scheme.ts';
import { seeRest } from '../../../shared/sheet/seeRest.ts';
import { noteOf } from '../../../shared/sheet/sheet.ts';
import { ExplainDrawer } from '../../ui/explain/ExplainDrawer.tsx';
import type { ExplainTarget } from '../../ui/explain/explainTarget.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { KeysHelp } from './KeysHelp.tsx';
import { openNotes } from './openNotes.ts';
import { ReopenDialog } from './ReopenDialog.tsx';
import { SheetHead } from './SheetHead.tsx';
import type { SheetSaver } from './SheetSaver.ts';
import { SheetTable } from './SheetTable.tsx';
import { SubmitDialog } from './SubmitDialog.tsx';
import { useFocusOnOpen } from './useFocusOnOpen.ts';
import { useSheet } from './useSheet.ts';
import { useSheetKeys } from './useSheetKeys.ts';
import { useSubmission } from './useSubmission.ts';
import { VetoBlock } from './VetoBlock.tsx';

interface Props {
  readonly scheme: ScoredScheme;
  readonly candidate: CandidateSummary;
  readonly saver: SheetSaver;
  readonly nextAddress: string | null;
  readonly previousAddress: string | null;
  readonly onSearch: () => void;
}

type Dialog = 'submit' | 'reopen' | 'keys' | null;

/** One candidate's sheet: head, form, vetoes, and the dialogs around them. */
export function SheetPane({ scheme, candidate, saver, nextAddress, previousAddress, onSearch }: Props) {
  const { id: assessmentId } = useAssessment();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<Dialog>(null);
  const [target, setTarget] = useState<ExplainTarget | null>(null);
  const { sheet, error, refetch } = useSheet(saver, candidate.id);
  const submission = useSubmission(candidate.id, assessmentId, () => setDialog(null));
  useFocusOnOpen(sheet !== null);
  const isLocked = sheet?.submission != null;
  const { dimensions } = scheme.sheet;
  const go = (address: string | null, atEnd: string) =>
    address ? navigate(address) : void message.info(atEnd);

  useSheetKeys(
    {
      undo: () => !isLocked && sheet?.undo(),
      redo: () => !isLocked && sheet?.redo(),
      goNext: () => void go(nextAddress, '已是最后一个单位'),
      goPrevious: () => void go(previousAddress, '已是第一个单位'),
      seeItem(itemId) {
        if (!sheet || isLocked || !dimensions.some(({ items }) => items.some(({ id }) => id === itemId)))
          return;
        sheet.change({ items: { [itemId]: { seen: !noteOf(sheet.content, itemId).seen } } });
      },
      seeRestOf(itemId) {
        const dimension = dimensions.find(({ items }) => items.some((item) => item.id === itemId));
        const change = sheet && !isLocked && dimension ? seeRest(dimension, sheet.content) : null;
        if (change) sheet?.change(change);
      },
      openNotes,
      explain: (itemId) => setTarget({ kind: 'item', itemId }),
      submit: () => setDialog(isLocked ? 'reopen' : 'submit'),
      search: onSearch,
      showKeys: () => setDialog('keys'),
    },
    dialog !== null || target !== null,
  );

  if (error) return <LoadProblem error={error} onRetry={() => void refetch()} />;
  if (!sheet) return <Spin className="page-spin" />;
  const view = { scheme, form: scheme.sheet, sheet, isLocked, onExplain: setTarget };
  const close = () => setDialog(null);
  return (
    <section className="sheet" aria-label={`${candidate.name}评分表`}>
      <SheetHead
        {...view}
        candidate={candidate}
        onSubmit={() => setDialog('submit')}
        onReopen={() => setDialog('reopen')}
        onKeys={() => setDialog('keys')}
        onRetry={saver.retry}
      />
      <div className="sheet-body">
        <SheetTable {...view} />
        <VetoBlock {...view} />
      </div>
      <SubmitDialog
        {...view}
        isOpen={dialog === 'submit'}
        isBusy={submission.isBusy}
        onClose={close}
        onSubmit={submission.submit}
      />
      <ReopenDialog
        isOpen={dialog === 'reopen'}
        isBusy={submission.isBusy}
        onClose={close}
        onReopen={submission.reopen}
      />
      <KeysHelp isOpen={dialog === 'keys'} onClose={close} />
      <ExplainDrawer
        scheme={scheme}
        content={sheet.content}
        target={target}
        onClose={() => setTarget(null)}
      />
    </section>
  );
}
