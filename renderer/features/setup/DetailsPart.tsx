import { App, Form } from 'antd';
import { useState } from 'react';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useDraft } from '../../ui/useDraft.ts';
import { useLeaveGuard } from '../../ui/useLeaveGuard.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { DetailsFields } from './DetailsFields.tsx';
import { type DetailsForm, detailsFormSchema, detailsOf, formOf } from './detailsForm.ts';
import { keepEnter } from './keepEnter.ts';
import { QuietNote } from './QuietNote.tsx';
import { SaveBar } from './SaveBar.tsx';
import { SchemeLine } from './SchemeLine.tsx';
import { useSaveAssessment } from './useSaveAssessment.ts';

/** 基本信息 of an assessment, to look at and to change. */
export function DetailsPart() {
  const assessment = useAssessment();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const { save } = useSaveAssessment();
  const [form] = Form.useForm<DetailsForm>();
  const saved = formOf(assessment);
  const draft = useDraft(`details.${assessment.id}`, saved, detailsFormSchema);
  const [initial] = useState(draft.value);
  useLeaveGuard(draft.isDirty);

  const discard = () => {
    form.setFieldsValue(saved);
    draft.discard();
  };
  const onFinish = async (values: DetailsForm) => {
    const details = detailsOf(values);
    if (details === null) return;
    try {
      await save.mutateAsync({ assessmentId: assessment.id, details, adjustments: assessment.adjustments });
      form.setFieldsValue(formOf(details));
      draft.discard();
      void message.success('基本信息已保存');
    } catch (error) {
      showProblem(error);
    }
  };

  return (
    <Form
      form={form}
      layout="vertical"
      className="form-section"
      initialValues={initial}
      scrollToFirstError={{ focus: true }}
      onValuesChange={() => draft.change(form.getFieldsValue())}
      onKeyDown={keepEnter}
      onFinish={(values) => void onFinish(values)}
    >
      <SchemeLine />
      {assessment.signedAt !== null && (
        <QuietNote text="考评口径已签认。此后变更考评组成员的，尚未签字的评分表由变更后的全体成员签字。" />
      )}
      <DetailsFields />
      <SaveBar
        draft={draft}
        isSaving={save.isPending}
        saveText="保存基本信息"
        onSave={form.submit}
        onDiscard={discard}
      />
    </Form>
  );
}
