import { Button } from 'antd';
import { useIsFixed } from '../register/useIsFixed.ts';
import { useAssessment } from '../useAssessment.ts';
import { WhyNot, whyTitle } from '../WhyNot.tsx';

/** 退回修改; once 公示 has begun it cannot be pressed, and says so beside it, with the way to 更正. */
export function ReopenButton({ onClick }: { readonly onClick: () => void }) {
  const { id: assessmentId } = useAssessment();
  const why = useIsFixed() ? ['公示已经开始，须先登记更正'] : [];
  return (
    <>
      <WhyNot act="退回" why={why} place={{ screen: 'flow', assessmentId }} />
      <Button disabled={why.length > 0} title={whyTitle(why)} onClick={onClick}>
        退回修改
      </Button>
    </>
  );
}
