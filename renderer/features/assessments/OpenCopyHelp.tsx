import { Button, Modal } from 'antd';

interface Props {
  /** Where the open data file lies. */
  readonly path: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** How a copied data file is opened: what a secretary does by hand first, the technical ways last. */
export function OpenCopyHelp({ path, isOpen, onClose }: Props) {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  const folder = path.slice(0, Math.max(cut, 0));
  const file = path.slice(cut + 1);
  return (
    <Modal
      title="怎样打开复制出来的数据"
      open={isOpen}
      width={680}
      footer={
        <Button type="primary" onClick={onClose}>
          知道了
        </Button>
      }
      onCancel={onClose}
    >
      <p>
        “复制数据到 U 盘”得到一个完整的数据文件（扩展名
        .kaoping）。桌面程序里，在菜单“文件”中选“打开数据文件…”，选中它即可。要让程序以后一直用它（换电脑、用备份恢复），按下列步骤：
      </p>
      <ol className="open-copy-steps">
        <li>退出五好考评。</li>
        <li>
          打开存放数据的文件夹（可把下面这一行复制到文件夹窗口的地址栏）：
          <span className="open-copy-path">{folder}</span>
        </li>
        <li>把文件夹里原有的文件全部移到别处保存，一个也不要留下。</li>
        <li>
          把 U 盘上的数据文件复制进来，改名为：
          <span className="open-copy-path">{file}</span>
        </li>
        <li>重新打开五好考评。核对考核列表和校验码，无误后再继续。</li>
      </ol>
      <p>上面的位置是本机的；换一台电脑，先在那台电脑上打开一次五好考评，按那里本页显示的位置放。</p>
      <p className="open-copy-technical">
        供电脑管理人员：也可以不移动文件，用环境变量 KAOPING_DATA 指明数据文件后启动程序，或用命令 kaoping
        serve --data 数据文件 打开。同一个数据文件不要由两处同时打开。
      </p>
    </Modal>
  );
}
