import { Button, Checkbox, Form, Upload } from 'antd';
import { useState } from 'react';
import { type Signed, SignedModal } from '../../ui/signed/SignedModal.tsx';
import { useProblem } from '../../ui/useProblem.tsx';
import type { LookedAt } from './TakeInScheme.tsx';
import { useShelf } from './useShelf.ts';

interface Fields {
  /** Absent where the file has nothing that is odd. */
  readonly confirmed?: readonly string[];
}

interface Props {
  readonly found: LookedAt;
  readonly onTaken: (schemeId: string) => void;
  readonly onClose: () => void;
}

/** What the file holds, and what has to be confirmed before it is taken in. */
export function TakeInDialog({ found: { file, summary }, onTaken, onClose }: Props) {
  const { takeIn } = useShelf();
  const showProblem = useProblem();
  const [document, setDocument] = useState<File | null>(null);
  const { title, issuer, total, version, remarks } = summary;
  const save = async ({ by, confirmed = [] }: Fields & Signed): Promise<boolean> => {
    try {
      const { schemeId } = await takeIn.mutateAsync({
        file,
        ...(document && { document }),
        by,
        confirmed: [...confirmed],
      });
      onTaken(schemeId);
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    }
  };
  return (
    <SignedModal<Fields>
      title={`载入方案：${title}`}
      okText="载入"
      onLabel={null}
      initial={{ confirmed: [] }}
      lead={`${issuer}，${total === null ? '不打分' : `总分 ${total} 分`}，${version} 版`}
      onSave={save}
      onClose={onClose}
    >
      {remarks.length > 0 && (
        <Form.Item
          name="confirmed"
          label="下列各处与常例不同。请对照文件核对，文件如此的逐条勾选"
          rules={[
            {
              validator: (_, value: readonly string[]) =>
                value.length === remarks.length
                  ? Promise.resolve()
                  : Promise.reject(new Error('还有没有核对的。文件不是这样的，请先改正方案文件')),
            },
          ]}
        >
          <Checkbox.Group
            className="take-in-remarks"
            options={remarks.map((remark) => ({ label: remark, value: remark }))}
          />
        </Form.Item>
      )}
      <Form.Item label="文件原文（可不载入）">
        <Upload
          maxCount={1}
          fileList={document ? [{ uid: 'document', name: document.name }] : []}
          beforeUpload={(picked) => {
            setDocument(picked);
            return false;
          }}
          onRemove={() => setDocument(null)}
        >
          <Button>选取文件…</Button>
        </Upload>
      </Form.Item>
    </SignedModal>
  );
}
