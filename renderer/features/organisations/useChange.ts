import { App } from 'antd';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { useOrganisations } from './useOrganisations.ts';

/** A way to change one organisation in parts, saved at once; whether it was taken comes back. */
export function useChange(organisation: Organisation) {
  const { save } = useOrganisations();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const change = async (part: Partial<Organisation>): Promise<boolean> => {
    try {
      await save.mutateAsync({ organisations: [{ ...organisation, ...part }] });
      void message.success('已保存');
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    }
  };
  return { change, isSaving: save.isPending };
}
