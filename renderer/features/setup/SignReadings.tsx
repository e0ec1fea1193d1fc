import { App, Button, Space } from 'antd';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { useSaveAssessment } from './useSaveAssessment.ts';

interface Props {
  readonly isUnsaved: boolean;
  readonly onSigned: () => void;
}

/** 考评组签字: after it scoring opens and the readings stand; it can be taken back for a reason. */
export function SignReadings({ isUnsaved, onSigned }: Props) {
  const { id, panel } = useAssessment();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const { sign } = useSaveAssessment();
  const names = panel.map(({ name, isChair }) => (isChair ? `${name}（组长）` : name)).join('、');
  const onSign = async () => {
    try {
      await sign.mutateAsync({ assessmentId: id });
      void message.success('考评口径已签字');
      onSigned();
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Space wrap>
      <span className="soft">{isUnsaved ? '请先保存修改，再签字' : `考评组：${names}`}</span>
      <Button
        type={isUnsaved ? 'default' : 'primary'}
        disabled={isUnsaved}
        title={isUnsaved ? '请先保存修改，再签字' : undefined}
        loading={sign.isPending}
        onClick={() => void onSign()}
      >
        全体同意，签字
      </Button>
    </Space>
  );
}
