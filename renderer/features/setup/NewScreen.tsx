import { Spin } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { NewForm } from './NewForm.tsx';
import './setup.css';
import { useNewAssessment } from './useNewAssessment.ts';

/** 新建考核: scheme, details and panel on one page. */
export function NewScreen() {
  const [search] = useSearchParams();
  const [chosen, setChosen] = useState(search.get('scheme'));
  const { schemes, damaged, last, honour, names, mayEach, create } = useNewAssessment(chosen);
  const error = schemes.error ?? last.error;
  const usable = schemes.data ?? [];
  const [only] = usable;
  if (chosen === null && usable.length === 1 && only) setChosen(only.id);
  if (error && (!schemes.data || last.data === undefined)) {
    const retry = () => void Promise.all([schemes.refetch(), last.refetch()]);
    return <LoadProblem error={error} onRetry={retry} />;
  }
  if (!schemes.data || last.data === undefined) return <Spin className="page-spin" />;
  return (
    <NewForm
      schemes={schemes.data}
      damaged={damaged}
      schemeId={chosen}
      onChoose={setChosen}
      honour={honour}
      names={names}
      mayEach={mayEach}
      last={last.data}
      isSaving={create.isPending}
      create={create.mutateAsync}
    />
  );
}
