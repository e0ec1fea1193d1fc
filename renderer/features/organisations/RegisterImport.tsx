import { InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Upload } from 'antd';
import { useMemo } from 'react';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { readRegister } from '../../../shared/organisation/readRegister.ts';
import { tableFileTypes } from '../../../shared/table/tableFileTypes.ts';
import { api } from '../../api/client.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { today } from '../../ui/today.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { ReadingTable } from './ReadingTable.tsx';
import { useOrganisations } from './useOrganisations.ts';

interface Props {
  readonly existing: readonly Organisation[];
  readonly onClose: () => void;
}

/** Brings a workbook into the register, all of it or nothing, once every row has been shown. */
export function RegisterImport({ existing, onClose }: Props) {
  const { save, template } = useOrganisations();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const readFile = useMutation(api.candidate.readTable.mutationOptions());
  const reading = useMemo(
    () => (readFile.data ? readRegister(readFile.data, existing, today()) : null),
    [readFile.data, existing],
  );
  const count = reading?.organisations.length ?? 0;
  const isReady = reading !== null && reading.refusal === null && reading.problemCount === 0 && count > 0;
  const onImport = () =>
    save.mutate(
      { organisations: [...(reading?.organisations ?? [])] },
      {
        onSuccess: () => {
          void message.success(`已导入，涉及 ${count} 个单位`);
          onClose();
        },
        onError: showProblem,
      },
    );
  return (
    <Dialog
      title="导入单位登记"
      width="min(80rem, 96vw)"
      className="org-import"
      isHeld={reading !== null}
      onClose={onClose}
      footer={
        <div className="org-part-head">
          <Button loading={template.isPending} onClick={() => template.mutate({}, { onError: showProblem })}>
            下载模板
          </Button>
          <span className="org-gap" />
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" disabled={!isReady} loading={save.isPending} onClick={onImport}>
            {isReady ? `导入 ${count} 个单位的登记` : '导入'}
          </Button>
        </div>
      }
    >
      <Upload.Dragger
        accept={tableFileTypes}
        showUploadList={false}
        disabled={readFile.isPending}
        beforeUpload={(file) => {
          readFile.mutate({ file }, { onError: showProblem });
          return Upload.LIST_IGNORE;
        }}
      >
        <p className="org-upload">
          <InboxOutlined /> {readFile.isPending ? '正在读取……' : '点击选择文件，或把文件拖到这里'}
        </p>
        <span className="org-soft">
          {readFile.isSuccess
            ? `已读取：${readFile.variables.file.name}`
            : '导出的单位登记或填好的模板；只补录往年称号的，填“称号”一张工作表即可'}
        </span>
      </Upload.Dragger>
      {reading?.refusal && <Alert className="org-refusal" type="error" showIcon title={reading.refusal} />}
      {reading && reading.refusal === null && <ReadingTable reading={reading} />}
    </Dialog>
  );
}
