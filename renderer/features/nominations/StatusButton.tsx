import { Checkbox, Form, Input, Radio } from 'antd';
import type { Candidate } from '../../../shared/assessment/candidate.ts';
import { buildingTerm } from '../../../shared/nomination/buildingTerm.ts';
import { advancing, nominationEntry } from '../../../shared/nomination/nominationSteps.ts';
import type { Nomination } from '../../../shared/register/content.ts';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
import type { Status } from '../../../shared/scheme/status.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import type { Track } from '../../../shared/scheme/track.ts';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';
import { today } from '../../ui/today.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { WhyNot, whyTitle } from '../../ui/WhyNot.tsx';
import { AskButton } from './AskButton.tsx';

interface Props {
  readonly track: Track;
  readonly candidate: Candidate;
  readonly nomination: Nomination;
  readonly next: readonly Status[];
}

/** The next status with its day; at the verdict with the 成果 that were found. */
export function StatusButton({ track, candidate, nomination, next }: Props) {
  const { scheme } = useAssessment();
  const { save } = useSaveEntries();
  const { building } = scheme;
  const { acceptance } = namesOf(scheme);
  const { statusOn } = nomination;
  const isEnd = next.every((status) => status.next.length === 0);
  const term = isEnd && statusOn !== null ? buildingTerm(scheme, statusOn) : null;
  const title = isEnd ? `登记${acceptance}` : `转入“${next.map(({ name }) => wordsOf(name)).join('、')}”`;
  const why = term && today() < term.endsOn ? [`${term.words}，现在还没有期满`] : [];
  return (
    <>
      <AskButton
        type="primary"
        disabled={why.length > 0}
        title={whyTitle(why)}
        dialog={(close) => (
          <SignedModal
            title={`${title}：${candidate.name}`}
            lead={building && `${wordsOf(building.sentence)}（文件原文），期满后${acceptance}。`}
            okText="登记"
            onLabel={isEnd ? `${acceptance}日期` : '转入日期'}
            initial={{
              status: next.length === 1 ? next[0]?.id : undefined,
              results: [...nomination.results],
              remark: nomination.remark,
            }}
            onSave={({ by, on, status, results, remark }) => {
              const change = { by, on, status: status ?? null, statusOn: on, results, remark: remark.trim() };
              return save(
                [nominationEntry(candidate, track.id, advancing(nomination, change))],
                '状态已登记',
              );
            }}
            onClose={close}
          >
            <Form.Item
              name="status"
              label={isEnd ? `${acceptance}结论` : '转入状态'}
              rules={[{ required: true, message: '请选择' }]}
            >
              <Radio.Group options={next.map(({ id, name }) => ({ value: id, label: wordsOf(name) }))} />
            </Form.Item>
            <Form.Item
              name="results"
              label={building ? `${wordsOf(building.results.lead)}（文件原文）` : ''}
              hidden={!isEnd || !building}
            >
              <Checkbox.Group
                className="nominate-checks"
                options={(building?.results.list ?? []).map(({ id, text }) => ({
                  value: id,
                  label: wordsOf(text),
                }))}
              />
            </Form.Item>
            <Form.Item name="remark" label="备注" rules={[{ max: 2000, message: '不能超过 2000 字' }]}>
              <Input.TextArea rows={2} />
            </Form.Item>
          </SignedModal>
        )}
      >
        {title}
      </AskButton>
      <WhyNot act="登记" why={why} />
    </>
  );
}
