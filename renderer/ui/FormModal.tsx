import { Button, Form, type FormInstance } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { focusUnread } from './box/openBoxes.ts';
import { Dialog } from './dialog/Dialog.tsx';

interface Props<Values> {
  readonly title: string;
  readonly okText: string;
  readonly form: FormInstance<Values>;
  /** Tells its fields from those of the dialog that it lies over, where it lies over one. */
  readonly formName?: string | undefined;
  readonly initialValues: object;
  /**
   * Gets the fields once none of them is wrong, and whether to go on with another; once until what it promises is done.
   * True says that the fields are kept, and the dialog stays.
   */
  readonly onSubmit: (values: Values, isGoingOn: boolean) => unknown;
  /** The button that submits and goes on with another, where that makes sense. */
  readonly goOnText?: string;
  /** What closes it and does nothing. */
  readonly cancelText?: string | undefined;
  readonly onClose: () => void;
  /** Whether it cannot be done now, whatever the fields say. */
  readonly isBarred?: boolean;
  readonly width?: number;
  readonly className?: string;
  /** What stands above the fields. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A dialog around a form. */
export function FormModal<Values>({
  title,
  okText,
  goOnText,
  form,
  formName,
  initialValues,
  onSubmit,
  cancelText = '取消',
  onClose,
  isBarred = false,
  width = 560,
  className = '',
  lead,
  children,
}: Props<Values>) {
  // Enter goes on with another where that is offered; only the button of the dialog ends it.
  const isLast = useRef(false);
  const isSent = useRef(false);
  const body = useRef<HTMLDivElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [keptTimes, setKeptTimes] = useState(0);
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
      const isGoingOn = goOnText !== undefined && !isLast.current;
      if ((await onSubmit(values, isGoingOn)) === true) setKeptTimes((times) => times + 1);
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
    <Dialog
      title={title}
      width={width}
      footer={
        <>
          <Button disabled={isBusy} onClick={cancel}>
            {cancelText}
          </Button>
          {goOnText && (
            <Button data-enter loading={isBusy} disabled={isBarred} onClick={() => send(false)}>
              {goOnText}
            </Button>
          )}
          <Button type="primary" loading={isBusy} disabled={isBarred} onClick={() => send(true)}>
            {okText}
          </Button>
        </>
      }
      keptTimes={keptTimes}
      onClose={cancel}
    >
      {lead}
      <div ref={body}>
        <Form
          form={form}
          {...(formName && { name: formName })}
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
    </Dialog>
  );
}
