import { Alert, Button } from 'antd';
import { useDeferredValue, useMemo } from 'react';
import { useAsk } from '../../ui/dialog/useAsk.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { BringTable } from './BringTable.tsx';
import { CheckItems } from './CheckItems.tsx';
import './itemCheck.css';
import './ownTable.css';
import './useTable.css';
import { schemeSoFar } from './schemeSoFar.ts';
import { TableColumns } from './TableColumns.tsx';
import { TryOut } from './TryOut.tsx';
import { UseTable } from './UseTable.tsx';
import { useCopied } from './useCopied.ts';
import { useOwnTable } from './useOwnTable.ts';

/** 用本单位的评分标准: a committee's own table becomes a scheme, five steps on one page. */
export function OwnTableScreen() {
  const table = useOwnTable();
  const ask = useAsk();
  const { source, draft } = table;
  // What is tried and lacking may follow a moment after what was decided.
  const made = useDeferredValue(table.made);
  const scheme = useMemo(() => schemeSoFar(made), [made]);
  useCopied(table);
  const startAnew = () =>
    ask({
      title: '换一个文件？',
      lines: ['已经核对的内容不再保留。'],
      ok: '换一个',
      cancel: '不换',
      onOk: table.startAnew,
    });
  return (
    <div className="page own-page">
      <div className="own-head">
        <h1 className="page-title">用本单位的评分标准</h1>
        <span className="roster-gap" />
        {table.undo && <Button onClick={table.undo}>撤销</Button>}
        <LinkButton to="/new">返回新建考核</LinkButton>
      </div>
      {table.isKept && (
        <Alert
          className="part-note"
          type="info"
          showIcon
          title={`已恢复上次没有完成的“${source?.name ?? ''}”`}
        />
      )}
      {!source && <BringTable table={table} />}
      {source && draft && (
        <>
          <section className="form-section own-brought" aria-labelledby="own-bring">
            <h2 id="own-bring">一、已读取“{source.name}”</h2>
            <Button onClick={startAnew}>换一个文件</Button>
          </section>
          <TableColumns table={table} source={source} draft={draft} />
          {draft.dimensions.length > 0 && (
            <>
              <CheckItems table={table} source={source} draft={draft} scheme={scheme} />
              <TryOut scheme={scheme} />
              <UseTable table={table} draft={draft} scheme={scheme} />
            </>
          )}
        </>
      )}
    </div>
  );
}
