import { Result, Spin } from 'antd';
import { useParams } from 'react-router';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { OrganisationPage } from './OrganisationPage.tsx';
import './organisations.css';
import { RegisterPage } from './RegisterPage.tsx';
import { useOrganisations } from './useOrganisations.ts';

/** 单位登记: the workspace's register of organisations, or one of them. */
export function OrganisationScreen() {
  const { organisationId } = useParams();
  const { list } = useOrganisations();
  if (list.isLoadingError) return <LoadProblem error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Spin className="page-spin" />;
  if (organisationId === undefined) return <RegisterPage organisations={list.data} />;
  const organisation = list.data.find(({ id }) => id === organisationId);
  if (!organisation) {
    return (
      <Result
        status="info"
        title="单位登记中没有这个单位，可能已被移除"
        extra={<LinkButton to="/organisations">返回单位登记</LinkButton>}
      />
    );
  }
  return <OrganisationPage key={organisation.id} organisation={organisation} existing={list.data} />;
}
