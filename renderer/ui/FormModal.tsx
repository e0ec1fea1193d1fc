import { Button, Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { focusUnread } from './box/openBoxes.ts';

interface Props<Values> {
  readonly title: string;
  readonly okText: string;
  readonly form: FormInstance<Values>;
  readonly initialValues: object;
  /** Gets the fields once none of them is wrong, and whether to go on with another; once until what it promises is done. */
  readonly onSubmit: (values: Values, isGoingOn: boolean) => unknown;
  /** The button that submits and goes on with another, where that makes sense. */
  readonly goOnText?: string;
  readonly onClose: () => void;
  /** Whether it cannot be done now, whatever the fields say. */
  readonly isBarred?: boolean;
  readonly width?: number;
  readonly className?: string;
  /** The field that has the cursor when the dialog opens. */
  readonly firstField?: string;
  /** What stands above the fields. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A dialog around a form. Neither a click beside it nor Esc closes it, so that nothing typed is lost by a slip. */
export function FormModal<Values>({
  title,
  okText,
  goOnText,
  form,
  initialValues,
  onSubmit,
  onClose,
  isBarred = false,
  width = 560,
  className = '',
  firstField,
  lead,
  children,
}: Props<Values>) {
  // Enter goes on with another where that is offered; only the button of the dialog ends it.
  const isLast = useRef(false);
  const isSent = useRef(false);
  const body = useRef<HTMLDivElement>(null);
  const [isBusy, setBusy] = useState(false);
  // What cannot be read is put right before anything is taken.
  const isUnread = () => body.current !== null && focusUnread(body.current);
  const send = (isEnd: boolean) => {
    if (isUnread()) return;
    isLast.current = isEnd;
    form.submit();
  };
  // Enter may be held down: what is on its way is not sent again, and its answer does not close another dialog.
  const finish = async (values: Values) => {
    if (isSent.current || isUnread()) return;
    isSent.current = true;
    setBusy(true);
    try {
      await onSubmit(values, goOnText !== undefined && !isLast.current);
    } finally {
      isSent.current = false;
      isLast.current = false;
      setBusy(false);
    }
  };
  const cancel = () => {
    if (!isSent.current) onClose();
  };
  return (
    <Modal
      title={title}
      open
      width={width}
      footer={
        <>
          <Button disabled={isBusy} onClick={cancel}>
            取消
          </Button>
          {goOnText && (
            <Button loading={isBusy} disabled={isBarred} onClick={() => send(false)}>
              {goOnText}
            </Button>
          )}
          <Button type="primary" loading={isBusy} disabled={isBarred} onClick={() => send(true)}>
            {okText}
          </Button>
        </>
      }
      mask={{ closable: false }}
      keyboard={false}
      afterOpenChange={() => firstField !== undefined && form.focusField(firstField)}
      onCancel={cancel}
    >
      {lead}
      <div ref={body}>
        <Form
          form={form}
          layout="vertical"
          className={className}
          initialValues={initialValues}
          onFinish={(values) => void finish(values)}
          onFinishFailed={() => {
            isLast.current = false;
          }}
        >
          {children}
        </Form>
      </div>
    </Modal>
  );
}
