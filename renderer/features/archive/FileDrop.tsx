import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';

interface Props {
  /** What is to be chosen, as the first line says it. */
  readonly title: string;
  readonly note: string;
  /** Endings, as .xlsx. */
  readonly accept: string;
  readonly isBusy: boolean;
  readonly busyTitle: string;
  readonly onFile: (file: File) => void;
}

/** Where one file is chosen or dropped. */
export function FileDrop({ title, note, accept, isBusy, busyTitle, onFile }: Props) {
  return (
    <Upload.Dragger
      className="archive-drop"
      accept={accept}
      showUploadList={false}
      disabled={isBusy}
      beforeUpload={(file) => {
        onFile(file);
        return Upload.LIST_IGNORE;
      }}
    >
      <p className="archive-drop-title">
        <InboxOutlined /> {isBusy ? busyTitle : title}
      </p>
      <span className="archive-soft">{note}</span>
    </Upload.Dragger>
  );
}
