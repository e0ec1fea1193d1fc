import { Form, Input, Radio, Select } from 'antd';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { SuggestBox } from '../../ui/box/SuggestBox.tsx';
import { FormModal } from '../../ui/FormModal.tsx';
import { type ListName, type ListRecord, recordKinds } from './recordKinds.ts';
import { useHonours } from './useHonours.ts';

interface Props {
  readonly list: ListName;
  /** Which to change; null to add one. */
  readonly record: ListRecord | null;
  readonly onSave: (record: ListRecord) => Promise<boolean>;
  readonly onClose: () => void;
}

const radioAtMost = 3;

/** One record of a list, added or changed. */
export function RecordModal({ list, record, onSave, onClose }: Props) {
  const [form] = Form.useForm<Record<string, unknown>>();
  const { appraisals } = useHonours();
  const { unit, fields } = recordKinds[list];
  const save = async (values: Record<string, unknown>) => {
    const filled = Object.entries(values).flatMap(([name, value]) => {
      const trimmed = typeof value === 'string' ? value.trim() : value;
      return trimmed === '' || trimmed === undefined || trimmed === null ? [] : [[name, trimmed]];
    });
    // Safe: the fields of the list, each required one filled; the contract checks them again.
    if (await onSave(Object.fromEntries(filled) as ListRecord)) onClose();
  };
  return (
    <FormModal
      title={record ? `编辑${unit}` : `添加${unit}`}
      okText="保存"
      form={form}
      initialValues={record ? { ...record } : {}}
      width={600}
      onSubmit={save}
      onClose={onClose}
    >
      {fields.map(({ name, label, kind, isRequired, options = [] }) => (
        <Form.Item
          key={name}
          name={name}
          label={label}
          rules={[{ required: isRequired, message: `请填写${label}` }]}
        >
          {kind === 'day' ? (
            <DayBox takesMonth />
          ) : list === 'appraisals' && name === 'name' ? (
            <SuggestBox
              options={appraisals.map((value) => ({ value }))}
              placeholder="从列表选取，或填写；年度可以不写"
            />
          ) : kind === 'text' ? (
            <Input maxLength={name === 'name' ? 200 : 40} />
          ) : options.length <= radioAtMost ? (
            <Radio.Group options={[...options]} />
          ) : (
            <Select options={[...options]} />
          )}
        </Form.Item>
      ))}
    </FormModal>
  );
}
