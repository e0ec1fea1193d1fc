import { App, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CandidateSummary } from '../../../shared/contract/answers.ts';
import type { ScoredScheme } from '../../../shared/scheme/scheme.ts';
import { ExplainDrawer } from '../../ui/explain/ExplainDrawer.tsx';
import type { ExplainTarget } from '../../ui/explain/explainTarget.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { DraftPlace, drafts } from '../../ui/saving/draftPlace.ts';
import { useLeftDraft } from '../../ui/saving/leftDraft.ts';
import type { Outbox } from '../../ui/saving/Outbox.ts';
import { useLeave } from '../../ui/saving/useLeave.ts';
import { ReopenDialog } from '../../ui/signed/ReopenDialog.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useMayReopen } from '../../ui/useSeat.ts';
import { KeysHelp } from './KeysHelp.tsx';
import { SheetHead } from './SheetHead.tsx';
import { SheetTable } from './SheetTable.tsx';
import { SubmitDialog } from './SubmitDialog.tsx';
import { sheetIdOf } from './sheetPlace.ts';
import { TotalsBar } from './TotalsBar.tsx';
import { TotalsTable } from './TotalsTable.tsx';
import { useDraftsKept } from './useDraftsKept.tsx';
import { useFocusOnOpen } from './useFocusOnOpen.ts';
import { useParts } from './useParts.ts';
import { useSheet } from './useSheet.ts';
import { useSheetActions } from './useSheetActions.ts';
import { useSheetKeys } from './useSheetKeys.ts';
import type { Pending } from './useSheetOutbox.tsx';
import { useSubmission } from './useSubmission.ts';
import { useTotalsChoice } from './useTotalsChoice.ts';
import { useWholeSoon } from './useWholeSoon.ts';
import { VetoBlock } from './VetoBlock.tsx';

interface Props {
  readonly scheme: ScoredScheme;
  readonly candidate: CandidateSummary;
  /** Which of the candidate's sheets. */
  readonly slot: string;
  readonly outbox: Outbox<Pending>;
  readonly nextAddress: string | null;
  /** The next unit whose sheet is not signed. */
  readonly nextOpenAddress: string | null;
  readonly previousAddress: string | null;
  readonly onSearch: () => void;
}

type Dialog = 'submit' | 'reopen' | 'keys' | null;

/** One candidate's sheet: head, form, vetoes, and the dialogs around them. */
export function SheetPane({
  scheme,
  candidate,
  slot,
  outbox,
  nextAddress,
  nextOpenAddress,
  previousAddress,
  onSearch,
}: Props) {
  const { id: assessmentId } = useAssessment();
  const mayReopen = useMayReopen();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<Dialog>(null);
  const [isByTotals, chooseTotals] = useTotalsChoice();
  const [target, setTarget] = useState<ExplainTarget | null>(null);
  const place = { candidateId: candidate.id, slot };
  const sheetId = sheetIdOf(place);
  const { sheet, error, refetch } = useSheet(outbox, place);
  const { parts, error: partsError } = useParts(candidate.id, slot, sheet);
  const close = () => setDialog(null);
  const submission = useSubmission(place, assessmentId, close);
  const goNext = () => go(nextAddress, '已是最后一个单位');
  const leave = useLeave();
  const actions = useSheetActions(scheme.sheet, sheet);
  const draftPlace = useMemo(() => ({ place: sheetId, showKeys: () => setDialog('keys') }), [sheetId]);
  const isRead = slot === '' || parts !== null;
  const isThere = sheet !== null && isRead;
  const isWhole = useWholeSoon(isThere);
  useDraftsKept(isWhole ? sheet : null);
  const isOpen = isThere && sheet.submission === null;
  const left = useLeftDraft(sheetId, isOpen && isWhole);
  useFocusOnOpen(isOpen && left === null);
  const isLocked = sheet?.submission != null;
  const go = (address: string | null, atEnd: string) =>
    address ? leave(() => void navigate(address)) : void message.info(atEnd);
  const openSubmit = () => {
    drafts.flush();
    submission.begin();
    setDialog('submit');
  };

  useSheetKeys(
    {
      ...actions,
      goNext,
      goPrevious: () => go(previousAddress, '已是第一个单位'),
      explain: (itemId) => setTarget({ kind: 'item', itemId }),
      submit: () => (!isLocked ? openSubmit() : mayReopen && setDialog('reopen')),
      search: onSearch,
      showKeys: () => setDialog('keys'),
    },
    dialog !== null || target !== null,
  );

  if (error && !sheet) return <LoadProblem error={error} onRetry={() => void refetch()} />;
  if (partsError && !parts) return <LoadProblem error={partsError} onRetry={() => void refetch()} />;
  if (!sheet || !isRead) return <Spin className="page-spin" />;
  const view = { scheme, form: scheme.sheet, sheet, parts, isLocked, onExplain: setTarget };
  const mayTotal = parts?.own.totals === true;
  const filled = { assessmentId, partId: parts?.own.id ?? '', content: sheet.content, isLocked };
  const isTotals = mayTotal && isByTotals(filled);
  return (
    <DraftPlace value={draftPlace}>
      <section className="sheet" aria-label={`${candidate.name}评分表`}>
        <SheetHead
          {...view}
          candidate={candidate}
          onUndo={actions.undo}
          onRedo={actions.redo}
          onSubmit={openSubmit}
          onReopen={() => setDialog('reopen')}
          onKeys={() => setDialog('keys')}
          outbox={outbox}
        />
        <div className="sheet-body">
          {mayTotal && (
            <TotalsBar
              {...view}
              unit={candidate.name}
              isTotals={isTotals}
              onChoose={(next) => chooseTotals(filled, next)}
            />
          )}
          {isTotals ? <TotalsTable {...view} /> : <SheetTable {...view} isWhole={isWhole} />}
          <VetoBlock {...view} />
        </div>
        <SubmitDialog
          {...view}
          candidateId={candidate.id}
          unit={candidate.name}
          secretary={candidate.secretary}
          isOpen={dialog === 'submit'}
          isBusy={submission.isBusy}
          refusal={submission.refusal}
          onClose={close}
          onSubmit={submission.submit}
          nextAddress={nextOpenAddress}
          onNext={() => {
            close();
            go(nextOpenAddress, '已是最后一个单位');
          }}
        />
        {dialog === 'reopen' && (
          <ReopenDialog
            note="退回后原签字作废，修改完须重新签字确认。"
            onClose={close}
            onReopen={submission.reopen}
          />
        )}
        {dialog === 'keys' && <KeysHelp onClose={close} />}
        <ExplainDrawer
          scheme={scheme}
          content={sheet.content}
          owner={sheet}
          target={target}
          onClose={() => setTarget(null)}
        />
      </section>
    </DraftPlace>
  );
}
