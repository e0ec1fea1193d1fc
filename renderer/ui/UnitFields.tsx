import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { candidateInputSchema } from '../../shared/assessment/candidate.ts';
import { namesOf, type SchemeNames } from '../../shared/scheme/schemeNames.ts';
import { unitKey } from '../../shared/text/foldName.ts';
import { DayBox } from './box/DayBox.tsx';
import { NumberBox } from './box/NumberBox.tsx';
import { SuggestBox } from './box/SuggestBox.tsx';
import { schemaRule } from './schemaRule.ts';
import './unitFields.css';

interface Props {
  /** The kinds that are offered. */
  readonly kinds: readonly string[];
  /** Whether there are no other kinds than these; otherwise any may be typed. */
  readonly areKindsFixed?: boolean;
  /** The other units: no two have both name and 上级单位 in common. */
  readonly others: readonly { readonly name: string; readonly parent: string }[];
  /** Where those stand, as the sentence names it: 名单, 登记. */
  readonly place: string;
  /** The name was left, or Enter pressed in it. */
  readonly onNameLeft?: () => void;
  /** What the scheme calls the fields; as usual where they are no scheme's. */
  readonly names?: Pick<SchemeNames, 'leader' | 'members'>;
  /** Further fields. */
  readonly children?: ReactNode;
}

const { shape } = candidateInputSchema;

/** The fields of a unit in a form: name, 类型, 上级单位, 书记, 党员人数, 成立日期. */
export function UnitFields({
  kinds,
  areKindsFixed = false,
  others,
  place,
  onNameLeft,
  names = namesOf({}),
  children,
}: Props) {
  const taken = new Set(others.map(unitKey));
  return (
    <>
      <Form.Item
        name="name"
        label="单位名称"
        required
        dependencies={['parent']}
        rules={[
          schemaRule(shape.name),
          ({ getFieldValue }) => ({
            validator: async (_, name: string) => {
              if (taken.has(unitKey({ name: name ?? '', parent: getFieldValue('parent') ?? '' })))
                throw new Error(`这个单位已在${place}中；确有同名单位的，请写明上级单位`);
            },
          }),
        ]}
      >
        <Input {...(onNameLeft && { onBlur: onNameLeft, onPressEnter: onNameLeft })} />
      </Form.Item>
      <div className="unit-fields">
        <Form.Item name="kind" label="类型" required rules={[schemaRule(shape.kind)]}>
          {areKindsFixed ? (
            <Select options={kinds.map((kind) => ({ value: kind, label: kind }))} />
          ) : (
            <SuggestBox options={kinds.map((kind) => ({ value: kind }))} />
          )}
        </Form.Item>
        <Form.Item name="parent" label="上级单位" rules={[schemaRule(shape.parent)]}>
          <Input />
        </Form.Item>
        <Form.Item name="secretary" label={names.leader} rules={[schemaRule(shape.secretary)]}>
          <Input />
        </Form.Item>
        <Form.Item name="memberCount" label={names.members}>
          <NumberBox min={0} max={100_000} suffix="人" />
        </Form.Item>
        <Form.Item name="foundedOn" label="成立日期">
          <DayBox takesMonth />
        </Form.Item>
        {children}
      </div>
    </>
  );
}
