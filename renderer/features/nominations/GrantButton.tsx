import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Form, Input } from 'antd';
import { daySpan } from '../../../shared/assessment/day.ts';
import { isHonour } from '../../../shared/honour/isHonour.ts';
import { isTitleDue } from '../../../shared/nomination/nominationSteps.ts';
import type { NomineeResult } from '../../../shared/nomination/nomineeResult.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import type { Track } from '../../../shared/scheme/track.ts';
import { client } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { AskButton } from './AskButton.tsx';
import { GrantModal } from './GrantModal.tsx';
import { useOrganisations } from './useOrganisations.ts';

/** 登记称号: enters the title in the honour register for those to whom it was given; nothing while nobody is put forward. */
export function GrantButton({
  track,
  nominees,
}: {
  readonly track: Track;
  readonly nominees: readonly NomineeResult[];
}) {
  const { id: assessmentId, scheme } = useAssessment();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const queryClient = useQueryClient();
  const organisationOf = useOrganisations();
  const honour = wordsOf(track.honour);
  const grant = useMutation({
    mutationFn: (input: Parameters<typeof client.organisation.grant>[0]) => client.organisation.grant(input),
    onSettled: () => queryClient.invalidateQueries(),
  });
  const isGranted = (nominee: NomineeResult) =>
    organisationOf(nominee)?.titles.some(
      (title) =>
        isHonour(title.honour, honour, wordsOf(scheme.issuer)) &&
        daySpan(title.on).last >= (nominee.nomination?.appliedOn ?? ''),
    );
  const passed = scheme.statuses.find(({ verdict }) => verdict === 'passed');
  const due = nominees.filter((nominee) => isTitleDue(scheme, nominee));
  const open = due.filter((nominee) => !isGranted(nominee));
  if (nominees.length === 0) return null;
  if (open.length === 0) {
    return (
      <span className="nominate-soft">
        {due.length > 0
          ? '称号均已登记'
          : passed
            ? `${wordsOf(passed.name)}后登记称号`
            : '列入推荐并表彰后登记称号'}
      </span>
    );
  }
  return (
    <AskButton
      staysOpen
      dialog={(close) => (
        <GrantModal
          onClose={close}
          onSave={async ({ on, basis, candidateIds }) => {
            try {
              await grant.mutateAsync({ assessmentId, honour, on, basis: basis.trim(), candidateIds });
              void message.success(`已登记 ${candidateIds.length} 个单位的称号`);
              return true;
            } catch (error) {
              showProblem(error);
              return false;
            }
          }}
          initialIds={open.map(({ candidate }) => candidate.id)}
        >
          <p>
            称号：<strong>{honour}</strong>
          </p>
          <Form.Item
            name="candidateIds"
            label="授予单位"
            rules={[{ required: true, type: 'array', min: 1, message: '请选择授予单位' }]}
          >
            <Checkbox.Group
              className="nominate-checks"
              options={open.map(({ candidate }) => ({ value: candidate.id, label: candidate.name }))}
            />
          </Form.Item>
          <Form.Item name="basis" label="依据" rules={[{ max: 200, message: '不能超过 200 个字' }]}>
            <Input placeholder="如：表彰文件的文号" />
          </Form.Item>
        </GrantModal>
      )}
    >
      登记称号
    </AskButton>
  );
}
