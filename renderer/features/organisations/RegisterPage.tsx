import { Button, Input, Segmented, Select, Space } from 'antd';
import { useState } from 'react';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useProblem } from '../../ui/useProblem.tsx';
import { DetailsModal } from './DetailsModal.tsx';
import { HonourTable } from './HonourTable.tsx';
import { OrganisationTable } from './OrganisationTable.tsx';
import { RegisterImport } from './RegisterImport.tsx';
import { useOrganisations } from './useOrganisations.ts';

type View = 'organisations' | 'honours';

/** The register as a list, searched by name, 上级单位, 书记 and kind; or the honours in it. */
export function RegisterPage({ organisations }: { readonly organisations: readonly Organisation[] }) {
  const { download, template } = useOrganisations();
  const showProblem = useProblem();
  const [view, setView] = useState<View>('organisations');
  const [opened, setOpened] = useState<'add' | 'import' | null>(null);
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const wanted = search.trim();
  const kinds = [...new Set(organisations.map((each) => each.kind))].sort();
  const shown = organisations.filter(
    (each) =>
      `${each.name} ${each.parent} ${each.secretary}`.includes(wanted) &&
      (kind === null || each.kind === kind),
  );
  const isFiltered = wanted !== '' || kind !== null;
  const actions = (
    <Space wrap>
      <Button loading={template.isPending} onClick={() => template.mutate({}, { onError: showProblem })}>
        下载模板
      </Button>
      {organisations.length > 0 && (
        <Button loading={download.isPending} onClick={() => download.mutate({}, { onError: showProblem })}>
          导出 Excel
        </Button>
      )}
      <Button onClick={() => setOpened('add')}>手工添加</Button>
      <Button type="primary" onClick={() => setOpened('import')}>
        从 Excel 导入
      </Button>
    </Space>
  );
  return (
    <div className="page org-page">
      <div className="org-part-head org-head">
        <h1>单位登记</h1>
        <span className="org-soft">各次考核共用；加入考核名单的单位自动登记在这里</span>
        <span className="org-gap" />
        {organisations.length > 0 && actions}
      </div>
      {organisations.length === 0 ? (
        <EmptyState title="还没有登记单位" text="可从 Excel 导入，或手工添加。">
          {actions}
        </EmptyState>
      ) : (
        <>
          <div className="org-part-head org-tools">
            <Segmented<View>
              aria-label="看什么"
              value={view}
              onChange={setView}
              options={[
                { value: 'organisations', label: '单位' },
                { value: 'honours', label: '荣誉台账' },
              ]}
            />
            <Input
              allowClear
              className="org-search"
              aria-label="查找单位"
              placeholder="按名称、上级单位或书记查找"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            <Select
              allowClear
              className="org-kind"
              aria-label="类型"
              placeholder="全部类型"
              value={kind}
              onChange={(next: string | undefined) => setKind(next ?? null)}
              options={kinds.map((each) => ({ value: each, label: each }))}
            />
            <span className="org-soft" role="status">
              {isFiltered
                ? `找到 ${shown.length} 个，共 ${organisations.length} 个`
                : `共 ${organisations.length} 个`}
            </span>
          </div>
          {view === 'organisations' ? (
            <OrganisationTable organisations={shown} />
          ) : (
            <HonourTable organisations={shown} />
          )}
        </>
      )}
      {opened === 'add' && (
        <DetailsModal organisation={null} existing={organisations} onClose={() => setOpened(null)} />
      )}
      {opened === 'import' && <RegisterImport existing={organisations} onClose={() => setOpened(null)} />}
    </div>
  );
}
