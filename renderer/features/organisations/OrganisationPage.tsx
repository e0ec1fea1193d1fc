import { useQuery } from '@tanstack/react-query';
import { Button, Descriptions } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { markedDay } from '../../../shared/assessment/monthOnly.ts';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { api } from '../../api/client.ts';
import { useAsk } from '../../ui/dialog/useAsk.tsx';
import { useProblem } from '../../ui/useProblem.tsx';
import { DetailsModal } from './DetailsModal.tsx';
import { HistoryPart } from './HistoryPart.tsx';
import { RecordsPart } from './RecordsPart.tsx';
import { TitlesPart } from './TitlesPart.tsx';
import { useHonours } from './useHonours.ts';
import { useOrganisations } from './useOrganisations.ts';

interface Props {
  readonly organisation: Organisation;
  readonly existing: readonly Organisation[];
}

/** All that the register knows of one organisation, and what it came to across the years. */
export function OrganisationPage({ organisation, existing }: Props) {
  const { id, name, kind, parent, secretary, memberCount, foundedOn, acceptedOn } = organisation;
  const honours = useHonours();
  const history = useQuery(api.organisation.history.queryOptions({ input: { organisationId: id } }));
  const { remove } = useOrganisations();
  const ask = useAsk();
  const navigate = useNavigate();
  const showProblem = useProblem();
  const [isEditing, setEditing] = useState(false);
  const { hash } = useLocation();
  // The history above is read after the page is drawn, and would push the part down again.
  useEffect(() => {
    if (history.isSuccess && hash)
      document.getElementById(hash.replace('#', ''))?.scrollIntoView({ block: 'start' });
  }, [hash, history.isSuccess]);
  const askRemove = () =>
    ask({
      title: `移除单位：${name}？`,
      lines: ['它的荣誉表彰、考核等次和项目课题登记一并移除。登记有称号的不能移除。'],
      ok: '移除',
      cancel: '不移除',
      onOk: () =>
        remove.mutateAsync({ organisationId: id }).then(() => void navigate('/organisations'), showProblem),
    });
  return (
    <div className="page org-page">
      <div className="org-part-head org-head">
        <Link to="/organisations">单位登记</Link>
        <h1>{name}</h1>
        <span className="org-gap" />
        <Button onClick={() => setEditing(true)}>编辑基本信息</Button>
        <Button type="text" onClick={askRemove}>
          移除
        </Button>
      </div>
      <section className="org-part" aria-label="基本信息">
        <Descriptions
          size="small"
          column={3}
          items={[
            { key: 'kind', label: '类型', children: kind },
            { key: 'parent', label: '上级单位', children: parent || '未填' },
            { key: 'secretary', label: '书记', children: secretary || '未填' },
            { key: 'memberCount', label: '党员人数', children: memberCount ?? '未填' },
            { key: 'foundedOn', label: '成立日期', children: foundedOn ? markedDay(foundedOn) : '未填' },
            { key: 'acceptedOn', label: '验收日期', children: acceptedOn ? markedDay(acceptedOn) : '未填' },
          ]}
        />
      </section>
      <TitlesPart organisation={organisation} honours={honours} />
      <HistoryPart organisationId={id} />
      <RecordsPart organisation={organisation} list="awards" />
      <RecordsPart organisation={organisation} list="appraisals" />
      <RecordsPart organisation={organisation} list="projects" />
      {isEditing && (
        <DetailsModal
          organisation={organisation}
          existing={existing}
          assessmentCount={history.data?.length ?? 0}
          onClose={() => setEditing(false)}
        />
      )}
    </div>
  );
}
