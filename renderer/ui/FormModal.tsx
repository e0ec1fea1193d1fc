import { Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';

interface Props<Values> {
  readonly title: string;
  readonly okText: string;
  readonly form: FormInstance<Values>;
  readonly initialValues: object;
  /** Gets the fields once none of them is wrong. */
  readonly onSubmit: (values: Values) => unknown;
  readonly onClose: () => void;
  readonly isSaving?: boolean;
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

/** A dialog around a form. A click beside it does not close it, so that nothing typed is lost by a slip. */
export function FormModal<Values>({
  title,
  okText,
  form,
  initialValues,
  onSubmit,
  onClose,
  isSaving = false,
  isBarred = false,
  width = 560,
  className = '',
  firstField,
  lead,
  children,
}: Props<Values>) {
  return (
    <Modal
      title={title}
      open
      width={width}
      okText={okText}
      cancelText="取消"
      confirmLoading={isSaving}
      okButtonProps={{ disabled: isBarred }}
      mask={{ closable: false }}
      afterOpenChange={() => firstField !== undefined && form.focusField(firstField)}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {lead}
      <Form
        form={form}
        layout="vertical"
        className={className}
        initialValues={initialValues}
        onFinish={(values) => void onSubmit(values)}
      >
        {children}
      </Form>
    </Modal>
  );
}
