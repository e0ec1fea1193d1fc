import { App, Form } from 'antd';
import { useRef, useState } from 'react';
import { panelRuleOf } from '../../../shared/scheme/adjustPanel.ts';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
import { focusUnread } from '../../ui/box/openBoxes.ts';
import { useDraft } from '../../ui/saving/useDraft.ts';
import { useLeaveGuard } from '../../ui/saving/useLeaveGuard.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { DetailsFields } from './DetailsFields.tsx';
import { type DetailsForm, detailsFormSchema, detailsOf, formOf, isSamePanel } from './detailsForm.ts';
import { keepEnter } from './keepEnter.ts';
import { PanelReasonField } from './PanelReasonField.tsx';
import { SaveBar, typedMeanwhile } from './SaveBar.tsx';
import { SchemeLine } from './SchemeLine.tsx';
import { SignedNote } from './SignedNote.tsx';
import { useRoster } from './useRoster.ts';
import { useSaveAssessment } from './useSaveAssessment.ts';

/** 基本信息 of an assessment, to look at and to change. */
export function DetailsPart() {
  const assessment = useAssessment();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const { save } = useSaveAssessment();
  const { list } = useRoster();
  const [form] = Form.useForm<DetailsForm>();
  const saved = formOf(assessment);
  const draft = useDraft(`details.${assessment.id}`, saved, detailsFormSchema);
  const [initial] = useState(draft.value);
  const typed = useRef(initial); // What was typed last, also while it is being saved.
  useLeaveGuard(draft.isDirty);

  const isSigned = assessment.signedAt !== null;
  const isLocked = isSigned && (list.data ?? []).some(({ status }) => status === 'submitted');
  const panel = Form.useWatch('panel', form) ?? initial.panel;
  const needsReason = isSigned && !isSamePanel(panel, assessment.panel);

  const discard = () => {
    form.resetFields(); // What cannot be read goes, too.
    form.setFieldsValue(saved);
    draft.discard();
  };
  const onFinish = async (values: DetailsForm & { readonly reason?: string }) => {
    const details = detailsOf(values);
    if (details === null || focusUnread()) return;
    const sent = typed.current;
    const reason = needsReason ? values.reason?.trim() : undefined;
    try {
      await save.mutateAsync({ assessmentId: assessment.id, details, ...(reason && { reason }) });
      if (typed.current !== sent) return void message.info(typedMeanwhile);
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
      onValuesChange={() => {
        typed.current = form.getFieldsValue();
        draft.change(typed.current);
      }}
      onKeyDown={keepEnter}
      onFinish={(values) => void onFinish(values)}
    >
      <SchemeLine />
      {isSigned && <SignedNote signedBy={assessment.signedBy} isLocked={isLocked} />}
      <DetailsFields
        names={namesOf(assessment.scheme)}
        isLocked={isLocked}
        hasRoles={panelRuleOf(assessment.scheme) !== null}
      />
      {needsReason && <PanelReasonField />}
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
