import { FileExcelOutlined } from '@ant-design/icons';
import { Button, Empty, Input, Spin } from 'antd';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { placesToShow } from '../../../shared/outcome/rank.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { CompareDrawer } from './CompareDrawer.tsx';
import { ProvisionalNote } from './ProvisionalNote.tsx';
import { type Explained, ResultExplain } from './ResultExplain.tsx';
import { ResultNotes } from './ResultNotes.tsx';
import { ResultTable } from './ResultTable.tsx';
import { type CandidateRow, resultRows } from './resultRow.ts';
import { useResult } from './useResult.ts';
import './results.css';

/** Decimal places of totals, where one more is not needed to tell ranks apart. */
const totalPlaces = 2;

/** 结果: the ranking, who stands apart and why, and the way into every number. */
export function ResultScreen() {
  const { id, parsed: scheme, schemeDigest } = useAssessment();
  const { result, info } = useResult(id);
  const [words, setWords] = useState('');
  const [explained, setExplained] = useState<Explained | null>(null);
  const [compared, setCompared] = useState<string | null>(null);
  const searched = useDeferredValue(words);
  const vetoResult = scheme.vetoes ? wordsOf(scheme.vetoes.result) : '';
  const rows = useMemo(
    () => (result.data ? resultRows(result.data, searched, vetoResult) : []),
    [result.data, searched, vetoResult],
  );
  const places = useMemo(
    () => placesToShow(result.data?.candidates.map(({ total }) => total) ?? [], totalPlaces),
    [result.data],
  );
  const explain = useCallback((row: CandidateRow, target: Explained['target']) => {
    setExplained({ candidateId: row.key, name: row.result.candidate.name, target });
  }, []);
  const compare = useCallback((row: CandidateRow) => setCompared(row.key), []);

  if (result.error) return <LoadProblem error={result.error} onRetry={() => void result.refetch()} />;
  if (!result.data) return <Spin className="page-spin" />;
  if (result.data.candidates.length === 0) {
    return (
      <Empty className="page-spin" description="这次考核还没有参评单位">
        <Link to={`/a/${id}/setup`}>
          <Button type="primary">录入参评单位</Button>
        </Link>
      </Empty>
    );
  }
  return (
    <div className="page result-page">
      <ProvisionalNote assessmentId={id} result={result.data} />
      <div className="result-bar-top">
        <Input.Search
          allowClear
          className="result-search"
          placeholder="按单位名称、上级单位或书记查找"
          aria-label="查找参评单位"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <span className="result-count">{countText(rows, result.data.candidates.length)}</span>
        <span className="shell-gap" />
        <Link to={`/a/${id}/reports?report=summary`}>
          <Button icon={<FileExcelOutlined />}>导出或打印汇总表</Button>
        </Link>
      </div>
      <ResultTable
        rows={rows}
        scheme={scheme}
        assessmentId={id}
        places={places}
        isProvisional={!result.data.isComplete}
        onExplain={explain}
        onCompare={compare}
      />
      <ResultNotes scheme={scheme} schemeDigest={schemeDigest} head={info?.head} />
      {explained && (
        <ResultExplain scheme={scheme} explained={explained} onClose={() => setExplained(null)} />
      )}
      {compared !== null && (
        <CompareDrawer
          scheme={scheme}
          candidates={result.data.candidates}
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
