import { Button, Spin } from 'antd';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router';
import { formatPoints } from '../../../../shared/number/points.ts';
import type { SeatTotal } from '../../../../shared/outcome/panelTotals.ts';
import { seatKey } from '../../../../shared/round/partKey.ts';
import { placeOfSlot } from '../../../../shared/round/sheetSlot.ts';
import { mostOfSheet } from '../../../../shared/scheme/mostOf.ts';
import { panelRuleWords } from '../../../../shared/scheme/panelRule.ts';
import { pointsStep } from '../../../../shared/scheme/pointsStep.ts';
import { useIdleKey } from '../../../ui/box/useIdleKey.ts';
import { LoadProblem } from '../../../ui/LoadProblem.tsx';
import { NeedsSetup } from '../../../ui/NeedsSetup.tsx';
import { useIsFixed } from '../../../ui/register/useIsFixed.ts';
import { SaveAlert } from '../../../ui/saving/SaveAlert.tsx';
import { SaveWords } from '../../../ui/saving/SaveWords.tsx';
import { SignedModal } from '../../../ui/signed/SignedModal.tsx';
import { slotQuery } from '../../../ui/slotQuery.ts';
import { useAssessment } from '../../../ui/useAssessment.ts';
import { useIsTaken } from '../../../ui/useIsTaken.ts';
import { PackagesButton } from '../packages/PackagesButton.tsx';
import { type PanelPart, usePanelPart } from '../panel/usePanelPart.ts';
import { SeatDialog } from '../SeatDialog.tsx';
import { useSheetOutbox } from '../useSheetOutbox.tsx';
import { focusMismatch, MismatchList } from './MismatchList.tsx';
import { ReadBackDialog } from './ReadBackDialog.tsx';
import { type GridHandle, TotalsGrid } from './TotalsGrid.tsx';
import '../panel/panel.css';
import './totals.css';
import { useSecondEntries } from './useSecondEntries.ts';
import { useTotals } from './useTotals.ts';

/** Where the focus is: whose total of whom. */
interface At {
  readonly candidateId: string;
  readonly panelist: string;
}

/** 录入总分: what the panelists scored on paper, candidates × panelists, keyed in as in Excel and read back by column. */
export function TotalsScreen() {
  const place = usePanelPart();
  return place?.part.totals ? <Totals {...place} /> : <NeedsSetup />;
}

function Totals(props: PanelPart) {
  const { roundId, partId, rule, form } = props;
  const assessment = useAssessment();
  const isFixed = useIsFixed();
  const isTaken = useIsTaken();
  const outbox = useSheetOutbox(assessment);
  const { rows, error, refetch, ...steps } = useTotals(outbox, props);
  const [checker, setChecker] = useState<string | null>(null);
  const isSecond = checker !== null;
  const second = useSecondEntries(props, rows, checker);
  const [isAskingChecker, setAskingChecker] = useState(false);
  const keyed = isSecond ? second : { outbox, rows, ...steps };
  const bounds = useMemo(() => ({ max: mostOfSheet(form), step: pointsStep(form) }), [form]);
  const grid = useRef<GridHandle>(null);
  const [at, setAt] = useState<At | null>(null);
  const [readBack, setReadBack] = useState<string | null>(null);
  const isRead = rows !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: keying in a second time begins at the top.
  useEffect(() => {
    if (isRead && !isAskingChecker) grid.current?.focusFirstEmpty();
  }, [isRead, isSecond, isAskingChecker]);
  /** The dialog is gone before the next column has the focus, which it would give back elsewhere. */
  const goOn = () => {
    flushSync(() => setReadBack(null));
    flushSync(() => grid.current?.focusFirstEmpty());
  };
  const idle = useIdleKey('一列录满后按回车读回签字');
  const [away, setAway] = useState<readonly At[] | null>(null);
  if (error) return <LoadProblem error={error} onRetry={() => void refetch()} />;
  if (!rows || !keyed.rows) return <Spin className="page-spin" />;
  if (rows.length === 0) return <NeedsSetup />;
  const addressOf = (candidateId: string, slot: string) => {
    const place = placeOfSlot(assessment.scheme, slot);
    return `/a/${assessment.id}/score/${candidateId}${place ? slotQuery(place) : ''}`;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    idle.onKeyDown(event);
    if (!event.ctrlKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey && keyed.undo()) event.preventDefault();
    if ((key === 'y' || (key === 'z' && event.shiftKey)) && keyed.redo()) event.preventDefault();
  };
  const focused = at && rows.find(({ candidateId }) => candidateId === at.candidateId);
  const slot = focused?.seats.find(({ panelist }) => panelist === at?.panelist)?.slot;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of undo work wherever in the grid the focus is.
    <div className="page totals-page" onKeyDown={onKeyDown}>
      <div className="panel-head">
        <h2>{isSecond ? `复核录入（${checker}）` : '录入总分'}</h2>
        <SaveWords outbox={keyed.outbox} />
        <span className="shell-gap" />
        <Button disabled={!keyed.canUndo} onClick={keyed.undo}>
          撤销
        </Button>
        <Button disabled={!keyed.canRedo} onClick={keyed.redo}>
          重做
        </Button>
        <PackagesButton />
        {!isFixed && !isTaken && (
          <Button onClick={() => (isSecond ? setChecker(null) : setAskingChecker(true))}>
            {isSecond ? '回到录入总分' : '复核录入……'}
          </Button>
        )}
        <Link to={`/a/${assessment.id}/score`}>回到评分表</Link>
      </div>
      <SaveAlert outbox={keyed.outbox} />
      <p className="panel-lead">
        {panelRuleWords(rule)}。满分 {formatPoints(bounds.max)} 分，得分为 {formatPoints(bounds.step)}{' '}
        分的整数倍。
      </p>
      <div className="panel-wide">
        <TotalsGrid
          ref={grid}
          key={isSecond ? 'second' : 'first'}
          rows={keyed.rows}
          isSecond={isSecond}
          columns={second.columns}
          bounds={bounds}
          isFixed={isFixed}
          addressOf={addressOf}
          onPut={keyed.put}
          onFocus={(candidateId, panelist) => setAt({ candidateId, panelist })}
          onReadBack={setReadBack}
          onMismatches={focusMismatch}
          onAway={(panelist) =>
            setAway(
              rows
                .filter(({ seats }) => seats.some((seat) => seat.panelist === panelist && isOpen(seat)))
                .map(({ candidateId }) => ({ candidateId, panelist })),
            )
          }
        />
      </div>
      {second.mismatches.length > 0 && (
        <MismatchList
          mismatches={second.mismatches}
          bounds={bounds}
          isFixed={isFixed}
          onRule={async (mismatch, ruling) => {
            const isSaved = await second.rule(mismatch, ruling);
            const { candidateId, slot } = mismatch;
            const total = ruling?.total ?? mismatch.second.ruling?.first ?? mismatch.total;
            if (isSaved && total !== mismatch.total) steps.put([{ candidateId, slot, total }]);
            return isSaved;
          }}
        />
      )}
      <p className="totals-foot">
        {idle.words !== null ? (
          <span role="alert">{idle.words}。</span>
        ) : at && focused && slot !== undefined && !isFixed && !isSecond ? (
          <>
            {focused.name}，{at.panelist}：<Link to={addressOf(at.candidateId, slot)}>逐条填写</Link>
            {!isTaken && (
              <Button type="link" onClick={() => setAway([at])}>
                缺席、回避、替换……
              </Button>
            )}
          </>
        ) : (
          '方向键移动，回车向下；可以从 Excel 复制一块，在左上一格粘贴。'
        )}
      </p>
      {isAskingChecker && (
        <SignedModal
          title="复核录入"
          lead="由另一人照纸质评分表重新录入，看不到第一次录入的数。一名考评员的总分录完后，列出两次不一致的地方，由组长裁定。"
          okText="开始复核录入"
          byLabel="复核人"
          signer="checker"
          onLabel={null}
          onSave={({ by }) => {
            setChecker(by);
            return Promise.resolve(true);
          }}
          onClose={() => setAskingChecker(false)}
        />
      )}
      {readBack !== null && (
        <ReadBackDialog
          panelist={readBack}
          rows={rows}
          outbox={outbox}
          onClose={() => setReadBack(null)}
          onSigned={goOn}
        />
      )}
      {away?.[0] && (
        <SeatDialog
          panelist={away[0].panelist}
          units={away.map(({ candidateId }) => candidateId)}
          entryKey={seatKey(roundId, partId, away[0].panelist)}
          onClose={() => setAway(null)}
        />
      )}
    </div>
  );
}

function isOpen({ seat, total, isSigned }: SeatTotal): boolean {
  return seat === null && total === null && !isSigned;
}
