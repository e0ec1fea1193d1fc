import { Alert, Button, Form, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { AssessmentInput } from '../../../shared/assessment/assessment.ts';
import type { Adjustments } from '../../../shared/scheme/adjustments.ts';
import type { SchemeNames } from '../../../shared/scheme/schemeNames.ts';
import type { SchemeSummary } from '../../../shared/scheme/summaryOf.ts';
import { focusUnread } from '../../ui/box/openBoxes.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useDraft } from '../../ui/saving/useDraft.ts';
import { useLeaveGuard } from '../../ui/saving/useLeaveGuard.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { DamagedSchemes } from './DamagedSchemes.tsx';
import { DetailsFields } from './DetailsFields.tsx';
import { detailsOf, type NewAssessmentForm, newFormSchema } from './detailsForm.ts';
import { keepEnter } from './keepEnter.ts';
import { organiserNote } from './organiserNote.ts';
import { PanelRuleField } from './PanelRuleField.tsx';
import { SchemeCards } from './SchemeCards.tsx';
import { suggestName } from './suggestName.ts';
import { TakeInScheme } from './TakeInScheme.tsx';

interface NewAssessment {
  readonly schemeId: string;
  readonly details: AssessmentInput;
  readonly adjustments: Adjustments;
}

/** The last assessment, with what its scheme is called. */
interface LastAssessment extends Pick<AssessmentInput, 'organiser' | 'panel'> {
  readonly schemeTitle: string;
}

interface Props {
  readonly schemes: readonly SchemeSummary[];
  /** Which scheme files could not be read, a sentence each. */
  readonly damaged: readonly string[];
  readonly schemeId: string | null;
  readonly onChoose: (schemeId: string) => void;
  readonly honour: string | null;
  readonly names: SchemeNames;
  /** Whether the members of the panel may each fill a sheet. */
  readonly mayEach: boolean;
  /** The last assessment, for organiser and panel. */
  readonly last: LastAssessment | null;
  readonly isSaving: boolean;
  readonly create: (input: NewAssessment) => Promise<{ assessmentId: string }>;
}

/** The form of a new assessment. */
export function NewForm({
  schemes,
  damaged,
  schemeId,
  onChoose,
  honour,
  names,
  mayEach,
  last,
  isSaving,
  create,
}: Props) {
  const navigate = useNavigate();
  const showProblem = useProblem();
  const [form] = Form.useForm<NewAssessmentForm>();
  const [blank] = useState(() => blankForm(last));
  const [suggested, setSuggested] = useState('');
  const [isMissingScheme, setMissingScheme] = useState(false);
  const draft = useDraft('new', blank, newFormSchema);
  const isBusy = useRef(false);
  const rule = Form.useWatch('panelRule', form) ?? null;
  const organiser = Form.useWatch('organiser', form);
  useLeaveGuard(draft.isDirty && !isSaving);

  const suggest = (year: number | null) => {
    if (honour === null || year === null) return;
    const name: string = form.getFieldValue('name');
    const next = suggestName(honour, year);
    if (name === '' || name === suggested) form.setFieldValue('name', next);
    setSuggested(next);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another scheme calls for another name.
  useEffect(() => suggest(form.getFieldValue('year')), [honour]);

  const onFinish = async (values: NewAssessmentForm) => {
    const details = detailsOf(values);
    setMissingScheme(schemeId === null);
    if (schemeId === null || details === null || isBusy.current || focusUnread()) return;
    isBusy.current = true; // Until the screen is left: Enter held down makes one assessment.
    try {
      const adjustments = mayEach && values.panelRule ? { panel: values.panelRule } : {};
      const { assessmentId } = await create({ schemeId, details, adjustments });
      draft.discard();
      void navigate(`/a/${assessmentId}/setup`);
    } catch (error) {
      isBusy.current = false;
      showProblem(error);
    }
  };

  return (
    <div className="page new-page">
      <h1 className="page-title">新建考核</h1>
      {draft.isRestored && (
        <Alert className="part-note" type="warning" showIcon title="已恢复上次没有填完的内容，请核对" />
      )}
      <Form
        form={form}
        layout="vertical"
        requiredMark
        initialValues={draft.value}
        scrollToFirstError={{ focus: true }}
        onValuesChange={(changed: Partial<NewAssessmentForm>) => {
          if (changed.year !== undefined) suggest(changed.year);
          draft.change(form.getFieldsValue());
        }}
        onKeyDown={keepEnter}
        onFinish={(values) => void onFinish(values)}
        onFinishFailed={() => setMissingScheme(schemeId === null)}
      >
        <section className="form-section">
          <h2>一、选择考核方案</h2>
          <DamagedSchemes sentences={damaged} />
          <SchemeCards schemes={schemes} value={schemeId} onChange={onChoose} />
          <div className="take-in">
            <LinkButton to="/own-table">用本单位的评分标准…</LinkButton>
            <TakeInScheme onTaken={onChoose} />
          </div>
          {isMissingScheme && schemeId === null && <p className="field-error">请选择考核方案</p>}
        </section>
        <section className="form-section">
          <h2>二、填写基本信息和考评组</h2>
          <DetailsFields
            names={names}
            hasRoles={mayEach && rule !== null}
            organiserNote={
              last && organiser === last.organiser ? organiserNote(schemes, schemeId, last) : null
            }
          >
            {mayEach && (
              <Form.Item name="panelRule" label="怎样评分">
                <PanelRuleField />
              </Form.Item>
            )}
          </DetailsFields>
        </section>
        <Space className="form-foot">
          <Button type="primary" htmlType="submit" size="large" loading={isSaving}>
            创建考核
          </Button>
          <LinkButton to="/" size="large">
            取消
          </LinkButton>
          <span className="form-hint">创建后可以修改；下一步是确认考评口径、加入参评单位。</span>
        </Space>
      </Form>
    </div>
  );
}

function blankForm(last: Props['last']): NewAssessmentForm {
  const organiser = last?.organiser ?? '';
  return {
    name: '',
    year: new Date().getFullYear(),
    organiser,
    startsOn: null,
    endsOn: null,
    panel: [...(last?.panel ?? [])],
    panelRule: null,
  };
}
