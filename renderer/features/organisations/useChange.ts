import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { api, client } from '../../api/client.ts';
import { useProblem } from '../../ui/useProblem.tsx';

/** What of an organisation becomes different, over what the file holds when its turn comes. */
export type Change = (now: Organisation) => Partial<Organisation>;

/** A way to change one organisation in parts, one after the other, saved at once; whether it was taken comes back. */
export function useChange(organisation: Organisation) {
  const queryClient = useQueryClient();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const save = useMutation({
    scope: { id: `organisation/${organisation.id}` },
    mutationFn: async (changeOf: Change) => {
      const list = await queryClient.fetchQuery({ ...api.organisation.list.queryOptions(), staleTime: 0 });
      const now = list.find(({ id }) => id === organisation.id) ?? organisation;
      return client.organisation.save({ organisations: [{ ...now, ...changeOf(now) }] });
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
  const change = async (changeOf: Change): Promise<boolean> => {
    try {
      await save.mutateAsync(changeOf);
      void message.success('已保存');
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    }
  };
  return { change, isSaving: save.isPending };
}
