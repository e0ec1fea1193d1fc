import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { ArchivePart } from './ArchivePart.tsx';
import { TemplatePart } from './TemplatePart.tsx';
import { VerifyPart } from './VerifyPart.tsx';
import './archive.css';

/** What goes to the archive, out in the committee's own form, and what comes back from others. */
export function ArchiveScreen() {
  const [search, setSearch] = useSearchParams();
  return (
    <div className="page archive-page">
      <Tabs
        activeKey={search.get('part') ?? 'archive'}
        onChange={(part) => setSearch({ part }, { replace: true })}
        items={[
          { key: 'archive', label: '归档', children: <ArchivePart /> },
          { key: 'template', label: '按上级表样填写', children: <TemplatePart /> },
          { key: 'verify', label: '核对收到的报表', children: <VerifyPart /> },
        ]}
      />
    </div>
  );
}
