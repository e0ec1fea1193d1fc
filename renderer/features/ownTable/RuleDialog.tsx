import { Button, Form, Input, Select, Space } from 'antd';
import { clauseKindWords } from '../../../shared/clause/clauseInWords.ts';
import { type ClauseKind, type ClauseRule, clauseKinds } from '../../../shared/clause/clauseRule.ts';
import type { Hundredths } from '../../../shared/number/points.ts';
import type { DraftRule } from '../../../shared/ownTable/ownTableDraft.ts';
import { NumberBox } from '../../ui/box/NumberBox.tsx';
import { focusUnread } from '../../ui/box/openBoxes.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { fieldsOf, type RuleFields, ruleOfFields, usedBy } from './ruleFields.ts';

interface Props {
  /** The rule that is changed; null for a new one. */
  readonly draft: DraftRule | null;
  /** The item's full points, in hundredths. */
  readonly max: Hundredths | null;
  readonly onSave: (rule: ClauseRule) => void;
  readonly onDrop: (() => void) | null;
  /** Takes it as it was read, where nothing was changed; null for one that was not read. */
  readonly onAccept: (() => void) | null;
  readonly onClose: () => void;
}

/** Whether what stands in the form is what stood in it at first. */
function isSame(values: RuleFields, first: RuleFields): boolean {
  const before = new Map<string, unknown>(Object.entries(first));
  return Object.entries(values).every(([field, value]) => before.get(field) === value);
}

/** Levels and bands are as the text has them; they are not put together here. */
const offered = clauseKinds.filter(
  (kind) => !['levels', 'award-bands', 'deduct-bands', 'award-share'].includes(kind),
);

/** Kind and figures of a rule, as the document has them. */
export function RuleDialog({ draft, max, onSave, onDrop, onAccept, onClose }: Props) {
  const [form] = Form.useForm<RuleFields>();
  const first = fieldsOf(draft?.rule ?? null, max);
  const kind: ClauseKind = Form.useWatch('kind', form) ?? first.kind;
  const uses = usedBy(kind);
  const isFixed = draft !== null && !offered.includes(draft.rule.kind);
  const finish = (values: RuleFields) => {
    if (focusUnread()) return;
    const rule = ruleOfFields(values, draft?.rule ?? null);
    if (onAccept && isSame(values, first)) onAccept();
    else onSave(rule);
    onClose();
  };
  return (
    <Dialog
      title={draft === null ? '添加规则' : '修改规则'}
      onClose={onClose}
      footer={
        <Space>
          {onDrop && (
            <Button
              danger
              onClick={() => {
                onDrop();
                onClose();
              }}
            >
              不用这一条
            </Button>
          )}
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" onClick={() => form.submit()}>
            确定
          </Button>
        </Space>
      }
    >
      {draft?.rule.why !== undefined && draft.state === 'open' && (
        <p className="own-problem">{draft.rule.why}？</p>
      )}
      <Form<RuleFields> form={form} layout="vertical" initialValues={first} onFinish={finish}>
        <Form.Item
          name="label"
          label="什么情况"
          rules={[{ required: true, whitespace: true, message: '请写明什么情况' }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="kind" label="怎样计分">
          <Select
            options={[...(isFixed ? [draft.rule.kind] : []), ...offered].map((each) => ({
              value: each,
              label: clauseKindWords[each],
            }))}
          />
        </Form.Item>
        <div className="own-rule-fields">
          {uses.low && (
            <Form.Item name="low" label="最少">
              <NumberBox min={0} max={1000} decimals={2} suffix="分" />
            </Form.Item>
          )}
          {uses.points && (
            <Form.Item
              name="points"
              label={uses.low ? '最多' : '分值'}
              rules={[{ required: true, message: '请填写分值' }]}
            >
              <NumberBox min={0} max={1000} decimals={2} suffix="分" />
            </Form.Item>
          )}
          {uses.target && (
            <Form.Item name="target" label="应有" rules={[{ required: true, message: '请填写应有多少' }]}>
              <NumberBox min={1} max={100_000} />
            </Form.Item>
          )}
          {uses.compare && (
            <>
              <Form.Item name="compare" label="比较">
                <Select
                  options={[
                    { value: 'lessThan', label: '少于' },
                    { value: 'atMost', label: '不超过' },
                    { value: 'atLeast', label: '不少于' },
                    { value: 'moreThan', label: '超过' },
                  ]}
                />
              </Form.Item>
              <Form.Item name="bound" label="多少" rules={[{ required: true, message: '请填写比较的数' }]}>
                <NumberBox min={0} max={100_000} decimals={2} />
              </Form.Item>
            </>
          )}
          {uses.per && (
            <Form.Item name="per" label="每几个计一次">
              <NumberBox min={1} max={10_000} />
            </Form.Item>
          )}
          {uses.unit && (
            <Form.Item
              name="unit"
              label="计量单位"
              rules={[{ required: true, whitespace: true, message: '请填写计量单位' }]}
            >
              <Input maxLength={8} />
            </Form.Item>
          )}
          {uses.cap && (
            <Form.Item name="cap" label="最多（可不填）">
              <NumberBox min={0} max={1000} decimals={2} suffix="分" />
            </Form.Item>
          )}
        </div>
      </Form>
    </Dialog>
  );
}
