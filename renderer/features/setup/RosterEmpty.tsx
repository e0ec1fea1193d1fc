import { Button, Empty, Space } from 'antd';

interface Props {
  readonly isLoadingTemplate: boolean;
  readonly onImport: () => void;
  readonly onAdd: () => void;
  readonly onTemplate: () => void;
}

/** An empty roster: how to fill it. */
export function RosterEmpty({ isLoadingTemplate, onImport, onAdd, onTemplate }: Props) {
  return (
    <Empty
      className="roster-empty"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <strong>还没有参评单位</strong>
          <p>
            已有 Excel 名单的，选中后复制，到这里粘贴即可；也可以上传 xlsx、xls、csv
            文件，或下载模板填好再导入。
          </p>
        </>
      }
    >
      <Space wrap>
        <Button type="primary" onClick={onImport}>
          粘贴或导入
        </Button>
        <Button onClick={onAdd}>手工添加</Button>
        <Button loading={isLoadingTemplate} onClick={onTemplate}>
          下载模板
        </Button>
      </Space>
    </Empty>
  );
}
