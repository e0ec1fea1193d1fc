import { Button, Space } from 'antd';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { nothingPasted, type Pasted } from '../../ui/pasted.ts';
import { usePastedText } from './usePastedText.ts';

interface Props {
  readonly isLoadingTemplate: boolean;
  /** Whether nothing else is open, so that Ctrl+V is meant for this page. */
  readonly isWaiting: boolean;
  /** Whether the register has units to choose from. */
  readonly hasRegister: boolean;
  readonly onPick: () => void;
  /** With what was pasted; nothing where the person only wants the window. */
  readonly onImport: (pasted: Pasted) => void;
  readonly onAdd: () => void;
  readonly onTemplate: () => void;
}

/** An empty roster: how to fill it. Rows pasted here open the import. */
export function RosterEmpty({
  isLoadingTemplate,
  isWaiting,
  hasRegister,
  onPick,
  onImport,
  onAdd,
  onTemplate,
}: Props) {
  usePastedText(isWaiting, onImport);
  return (
    <EmptyState
      title="还没有参评单位"
      text={
        <>
          {hasRegister && (
            <>
              单位登记中已有的单位，可以直接选取；
              <br />
            </>
          )}
          已有 Excel 名单的，在表格中选中名单并复制，回到本页按 Ctrl+V 即可；
          <br />
          也可以点“粘贴或导入”上传文件（xlsx、xls、et、csv 等），或下载模板填好再导入。
        </>
      }
    >
      <Space wrap>
        {hasRegister && (
          <Button type="primary" onClick={onPick}>
            从单位登记选取
          </Button>
        )}
        <Button type={hasRegister ? 'default' : 'primary'} onClick={() => onImport(nothingPasted)}>
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
