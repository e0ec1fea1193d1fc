import { Button, Space } from 'antd';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { usePastedText } from './usePastedText.ts';

interface Props {
  readonly isLoadingTemplate: boolean;
  /** Whether nothing else is open, so that Ctrl+V is meant for this page. */
  readonly isWaiting: boolean;
  /** With the rows that were pasted; empty where the person only wants the window. */
  readonly onImport: (pasted: string) => void;
  readonly onAdd: () => void;
  readonly onTemplate: () => void;
}

/** An empty roster: how to fill it. Rows pasted here open the import. */
export function RosterEmpty({ isLoadingTemplate, isWaiting, onImport, onAdd, onTemplate }: Props) {
  usePastedText(isWaiting, onImport);
  return (
    <EmptyState
      title="还没有参评单位"
      text={
        <>
          已有 Excel 名单的，在表格中选中名单并复制，回到本页按 Ctrl+V 即可；
          <br />
          也可以点“粘贴或导入”上传文件（xlsx、xls、csv），或下载模板填好再导入。
        </>
      }
    >
      <Space wrap>
        <Button type="primary" onClick={() => onImport('')}>
          粘贴或导入
        </Button>
        <Button onClick={onAdd}>手工添加</Button>
        <Button loading={isLoadingTemplate} onClick={onTemplate}>
          下载模板
        </Button>
      </Space>
    </EmptyState>
  );
}
