import { InboxOutlined } from '@ant-design/icons';
import { Input, Tabs, Upload } from 'antd';
import { useState } from 'react';
import { rosterLimit } from '../../../shared/roster/readRoster.ts';
import { rosterExamples } from '../../../shared/roster/rosterExamples.ts';
import { rosterFields, rosterTitles } from '../../../shared/roster/rosterField.ts';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
import { tableFileTypes } from '../../../shared/table/tableFileTypes.ts';
import { type Pasted, pastedOf } from '../../ui/pasted.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

interface Props {
  /** Whether something was brought already; the sources then take less room. */
  readonly hasTable: boolean;
  /** What stands in the box at first. */
  readonly pasted: string;
  readonly isReading: boolean;
  /** The file that was read last; null where rows were pasted since. */
  readonly fileName: string | null;
  readonly onPaste: (pasted: Pasted) => void;
  readonly onFile: (file: File) => void;
}

/** Where a roster comes from: rows copied in Excel or WPS, or a file. */
export function ImportSource({ hasTable, pasted, isReading, fileName, onPaste, onFile }: Props) {
  const { scheme } = useAssessment();
  const titles = rosterTitles(namesOf(scheme));
  const example = [rosterFields.map((field) => titles[field]), ...rosterExamples(scheme)]
    .map((cells) => cells.join('\t'))
    .join('\n');
  const [text, setText] = useState(pasted);
  const take = (next: Pasted) => {
    setText(next.text);
    onPaste(next);
  };
  const paste = (
    <Input.TextArea
      aria-label="从 Excel 粘贴"
      className="paste-box"
      rows={hasTable ? 2 : 8}
      wrap="off"
      placeholder={`在 Excel 或 WPS 表格中选中名单，复制，到这里粘贴（Ctrl+V）。带不带表头都可以，例如：\n\n${example}`}
      value={text}
      onPaste={(event) => {
        const brought = pastedOf(event.clipboardData);
        if (!/<table\b/i.test(brought.html)) return;
        event.preventDefault();
        take(brought);
      }}
      onChange={(event) => take({ text: event.target.value, html: '' })}
    />
  );
  const upload = (
    <Upload.Dragger
      accept={tableFileTypes}
      showUploadList={false}
      disabled={isReading}
      beforeUpload={(file) => {
        setText('');
        onFile(file);
        return Upload.LIST_IGNORE;
      }}
    >
      <p className="upload-line">
        <InboxOutlined /> {isReading ? '正在读取……' : '点击选择文件，或把文件拖到这里'}
      </p>
      <span className="soft">
        {fileName
          ? `已读取：${fileName}`
          : `支持 xlsx、xls、et、ods、csv、txt 和网页，一次最多 ${rosterLimit} 行`}
      </span>
    </Upload.Dragger>
  );
  return (
    <Tabs
      items={[
        { key: 'paste', label: '从 Excel 粘贴', children: paste },
        { key: 'file', label: '上传文件', children: upload },
      ]}
    />
  );
}
