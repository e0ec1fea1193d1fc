import { InboxOutlined } from '@ant-design/icons';
import { Alert, Input, Upload } from 'antd';
import { problemOf } from '../../api/problem.ts';
import { pastedOf } from '../../ui/pasted.ts';
import type { OwnTable } from './useOwnTable.ts';

/** Step 1: the table is pasted, or its file dropped. */
export function BringTable({ table }: { readonly table: OwnTable }) {
  const { isReading, error, bringFile, bringPasted } = table;
  return (
    <section className="form-section" aria-labelledby="own-bring">
      <h2 id="own-bring">一、粘贴评分表，或打开文件</h2>
      {error !== null && (
        <Alert className="part-note" type="error" showIcon title={problemOf(error).message} role="alert" />
      )}
      <div className="own-bring">
        <Input.TextArea
          aria-label="粘贴评分表"
          autoFocus
          rows={7}
          placeholder={
            '在 Word、WPS 文字、Excel 或网页中选中评分表，复制，在这里粘贴（Ctrl+V）。\n\n.doc、.wps、.et 和 PDF 文件：在 WPS 中打开，全选复制，粘贴到这里。'
          }
          value=""
          onPaste={(event) => {
            const pasted = pastedOf(event.clipboardData);
            event.preventDefault();
            if (pasted.text.trim() !== '' || pasted.html.trim() !== '') bringPasted(pasted);
          }}
          onChange={(event) => bringPasted({ text: event.target.value, html: '' })}
        />
        <Upload.Dragger
          accept=".docx,.xlsx,.xls,.csv,.txt,.html,.htm,.doc,.wps,.et,.pdf"
          showUploadList={false}
          disabled={isReading}
          beforeUpload={(file) => {
            bringFile(file);
            return Upload.LIST_IGNORE;
          }}
        >
          <p className="upload-line">
            <InboxOutlined /> {isReading ? '正在读取……' : '点击选择文件，或把文件拖到这里'}
          </p>
          <span className="soft">docx、xlsx、xls、csv</span>
        </Upload.Dragger>
      </div>
    </section>
  );
}
