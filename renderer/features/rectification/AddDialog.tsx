import { Input, Modal } from 'antd';
import { useState } from 'react';
import { kindNames } from '../../../shared/rectification/newProblem.ts';
import type { Problem } from '../../../shared/register/content.ts';
import { useOnce } from './useOnce.ts';

interface Props {
  readonly kind: Problem['kind'];
  readonly onAdd: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
}

const asked: Readonly<Record<Problem['kind'], string>> = {
  problem: '存在的问题',
  rule: '要建立的制度',
  carrier: '要建立的服务载体',
};

/** A new row by hand: the one thing that it must say; the rest is filled in the table. */
export function AddDialog({ kind, onAdd, onClose }: Props) {
  const [text, setText] = useState('');
  const { isBusy, run } = useOnce(() => onAdd(text.trim()), onClose);
  return (
    <Modal
      open
      title={`添加${kindNames[kind]}`}
      okText="加入清单"
      cancelText="取消"
      confirmLoading={isBusy}
      okButtonProps={{ disabled: text.trim() === '' }}
      mask={{ closable: text === '' }}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <Input.TextArea
        autoFocus
        aria-label={asked[kind]}
        placeholder={asked[kind]}
        rows={3}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </Modal>
  );
}
