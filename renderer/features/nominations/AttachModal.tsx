import { SignedModal } from '../../ui/signed/SignedModal.tsx';

interface Props {
  readonly name: string;
  readonly onSave: (by: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Who loads a file as the basis of a condition. */
export function AttachModal({ name, onSave, onClose }: Props) {
  return (
    <SignedModal
      title={`载入文件：${name}`}
      lead="文件存入数据文件，对全部参评单位有效；最大 20 MB。请核对是否为所列的文件。"
      okText="载入"
      formName="attach"
      onLabel={null}
      initial={{}}
      onSave={({ by }) => onSave(by)}
      onClose={onClose}
    />
  );
}
