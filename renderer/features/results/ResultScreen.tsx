import { FileExcelOutlined } from '@ant-design/icons';
import { Button, Input, Spin } from 'antd';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { totalPlaces } from '../../../shared/outcome/totalPlaces.ts';
import { schemeOfRound } from '../../../shared/round/schemeOfRound.ts';
import { slotName } from '../../../shared/round/sheetSlot.ts';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { NeedsSetup } from '../../ui/NeedsSetup.tsx';
import { NextWorkButton } from '../../ui/NextWork.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { CompareDrawer } from './CompareDrawer.tsx';
import { GradeNote } from './GradeNote.tsx';
import { GradeTieNote } from './GradeTieNote.tsx';
import { LateVetoNote } from './LateVetoNote.tsx';
import { ProvisionalNote } from './ProvisionalNote.tsx';
import { type Explained, ResultExplain } from './ResultExplain.tsx';
import { ResultNotes } from './ResultNotes.tsx';
import { ResultTable } from './ResultTable.tsx';
import { RoundChoice } from './RoundChoice.tsx';
import { type CandidateRow, resultRows } from './resultRow.ts';
import { StandardNote } from './StandardNote.tsx';
import { useResult } from './useResult.ts';
import { type ShownRound, useRound } from './useRound.ts';
import { useRowFacts } from './useRowFacts.ts';
import { WeightedExplain } from './WeightedExplain.tsx';
import { WhatIfDialog } from './WhatIfDialog.tsx';
import './results.css';

/** 结果 of the round that the address names, or of the latest in which there is anything. */
export function ResultScreen() {
  const round = useRound();
  return round ? <RoundResult {...round} /> : <Spin className="page-spin" />;
}

/** The ranking, who stands apart and why, and the way into every number. */
function RoundResult({ roundId, slot, sheetAddress }: ShownRound) {
  const { id, scheme: whole, signedAt } = useAssessment();
  const scheme = schemeOfRound(whole, roundId);
  const result = useResult(id, roundId);
  const facts = useRowFacts(slot);
  const [words, setWords] = useState('');
  const [explained, setExplained] = useState<Explained | null>(null);
  const [weighted, setWeighted] = useState<string | null>(null);
  const [isTrying, setTrying] = useState(false);
  const [compared, setCompared] = useState<string | null>(null);
  const searched = useDeferredValue(words);
  const rows = useMemo(
    () => (result.data ? resultRows(result.data, facts, searched) : []),
    [result.data, facts, searched],
  );
  const places = useMemo(
    () => totalPlaces(result.data?.candidates.map(({ total }) => total) ?? [], scheme),
    [result.data, scheme],
  );
  const explain = useCallback(
    ({ result: { candidate, parts } }: CandidateRow, target: Explained['target'], partId?: string) => {
      if (target.kind === 'total' && parts.length > 0 && !partId) return setWeighted(candidate.id);
      const name = partId ? slotName({ roundId, partId }) : slot;
      setExplained({ candidateId: candidate.id, name: candidate.name, target, slot: name });
    },
    [roundId, slot],
  );
  const compare = useCallback((row: CandidateRow) => setCompared(row.key), []);

  if (result.isLoadingError)
    return <LoadProblem error={result.error} onRetry={() => void result.refetch()} />;
  if (!result.data) return <Spin className="page-spin" />;
  if (result.data.candidates.length === 0) {
    return (
      <div className="page">
        <NeedsSetup
          title="还没有可以排名的单位"
          text="加入参评单位并评分以后，这里显示名次、各项得分和它们的由来。"
          action={signedAt === null ? '签字口径，加入参评单位' : '加入参评单位'}
        />
      </div>
    );
  }
  const weightedResult = result.data.candidates.find(({ candidate }) => candidate.id === weighted);
  return (
    <div className="page result-page">
      <RoundChoice rounds={scheme.rounds} roundId={roundId} />
      <ProvisionalNote assessmentId={id} result={result.data} sheetAddress={sheetAddress} />
      <StandardNote scheme={scheme} roundId={roundId} result={result.data} />
      <GradeTieNote roundId={roundId} result={result.data} />
      <GradeNote candidates={result.data.candidates} />
      <LateVetoNote candidates={result.data.candidates} sheetAddress={sheetAddress} />
      <div className="result-bar-top">
        <Input.Search
          allowClear
          className="result-search"
          placeholder={`按单位名称、上级单位或${namesOf(scheme).leader}查找`}
          aria-label="查找参评单位"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <span className="result-count">{countText(rows, result.data.candidates.length)}</span>
        <span className="shell-gap" />
        {result.data.isComplete && <NextWorkButton from={{ screen: 'results' }} />}
        <Button onClick={() => setTrying(true)}>换一种算法试算</Button>
        <Link to={`/a/${id}/reports?report=summary`}>
          <Button icon={<FileExcelOutlined />}>导出或打印汇总表</Button>
        </Link>
      </div>
      <ResultTable
        rows={rows}
        scheme={scheme}
        sheetAddress={sheetAddress}
        candidates={result.data.candidates}
        places={places}
        isProvisional={!result.data.isComplete}
        onExplain={explain}
        onCompare={compare}
      />
      <ResultNotes scheme={scheme} />
      {explained && (
        <ResultExplain scheme={scheme} explained={explained} onClose={() => setExplained(null)} />
      )}
      {weightedResult && (
        <WeightedExplain
          scheme={scheme}
          result={weightedResult}
          places={places}
          onExplain={(partId, panelist) =>
            setExplained({
              candidateId: weightedResult.candidate.id,
              name: weightedResult.candidate.name,
              target: { kind: 'total' },
              slot: slotName({ roundId, partId, panelist }),
            })
          }
          onClose={() => setWeighted(null)}
        />
      )}
      {isTrying && <WhatIfDialog onClose={() => setTrying(false)} />}
      {compared !== null && (
        <CompareDrawer
          scheme={scheme}
          candidates={result.data.candidates}
          progress={facts.progress}
          candidateId={compared}
          onChoose={setCompared}
          onClose={() => setCompared(null)}
        />
      )}
    </div>
  );
}

function countText(rows: readonly { readonly kind: string }[], all: number): string {
  const shown = rows.filter((row) => row.kind === 'candidate').length;
  return shown === all ? `共 ${all} 个参评单位` : `找到 ${shown} 个，共 ${all} 个参评单位`;
}
