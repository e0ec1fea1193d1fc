import { useQuery } from '@tanstack/react-query';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { api } from '../../api/client.ts';
import { SideDialog } from '../../ui/dialog/SideDialog.tsx';
import { ExplainDrawer } from '../../ui/explain/ExplainDrawer.tsx';
import type { ExplainTarget } from '../../ui/explain/explainTarget.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';

/** A number of the table that is being explained. */
export interface Explained {
  readonly candidateId: string;
  readonly name: string;
  readonly target: ExplainTarget;
  /** Which of the candidate's sheets. */
  readonly slot: string;
}

interface Props {
  readonly scheme: Scheme;
  readonly explained: Explained;
  readonly onClose: () => void;
}

/** Reads the candidate's sheet and explains one of its numbers. */
export function ResultExplain({ scheme, explained: { candidateId, name, target, slot }, onClose }: Props) {
  const { data, error, refetch } = useQuery(api.sheet.get.queryOptions({ input: { candidateId, slot } }));
  if (error && !data) {
    return (
      <SideDialog title={name} width={42} onClose={onClose}>
        <LoadProblem error={error} onRetry={() => void refetch()} />
      </SideDialog>
    );
  }
  if (!data) return null;
  return (
    <ExplainDrawer
      scheme={scheme}
      content={data.content}
      owner={data}
      target={target}
      subject={name}
      onClose={onClose}
    />
  );
}
