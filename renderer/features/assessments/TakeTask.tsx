import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, type ButtonProps, Upload } from 'antd';
import { useNavigate } from 'react-router';
import { packageEnding, tooLargeWords } from '../../../shared/package/packageHead.ts';
import type { PackageTaken } from '../../../shared/package/packageRow.ts';
import { api } from '../../api/client.ts';
import { useTell } from '../../ui/dialog/useTell.tsx';
import { placeLink } from '../../ui/placeLink.ts';
import { useProblem } from '../../ui/useProblem.tsx';

/** Opens a 任务包 that came by stick: the panelist goes on where their sheets are filled. */
export function TakeTask({ size }: Pick<ButtonProps, 'size'>) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const tell = useTell();
  const showProblem = useProblem();
  const onTaken = ({ panelist, unit, place, kept }: PackageTaken) => {
    const who = panelist ?? unit;
    void navigate(placeLink(place).path);
    if (kept.length === 0) return void message.success(`已打开${who}的任务包`);
    tell('warning', {
      title: `已打开${who}的任务包，下列单位的评分表两边都有改动，保留这里的`,
      lines: kept,
    });
  };
  // Said before the list is read anew: the button of an empty list goes with it.
  const take = useMutation(
    api.package.take.mutationOptions({
      onSuccess: onTaken,
      onError: showProblem,
      onSettled: () => queries.invalidateQueries(),
    }),
  );
  const onFile = (file: File) => {
    const words = tooLargeWords(file.name, file.size);
    if (words !== null) return tell('error', { title: words });
    take.mutate({ file });
  };
  return (
    <Upload
      accept={packageEnding}
      showUploadList={false}
      disabled={take.isPending}
      beforeUpload={(file) => {
        onFile(file);
        return Upload.LIST_IGNORE;
      }}
    >
      <Button size={size} loading={take.isPending}>
        打开任务包……
      </Button>
    </Upload>
  );
}
