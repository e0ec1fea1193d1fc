import { Tabs } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useAssessment } from '../../ui/useAssessment.ts';
import { DetailsPart } from './DetailsPart.tsx';
import { beginningOf, NextStep } from './NextStep.tsx';
import { PartLabel } from './PartLabel.tsx';
import { ReadingsPart } from './ReadingsPart.tsx';
import { RosterPart } from './RosterPart.tsx';
import './setup.css';
import { type SetupPart, setupParts } from './setupPart.ts';
import { useRoster } from './useRoster.ts';

/** 基本情况 of an assessment in three parts, and what is to be done next. */
export function SetupScreen() {
  const { id, scheme, signedAt } = useAssessment();
  const navigate = useNavigate();
  const { list } = useRoster();
  const isSigned = signedAt !== null;
  const [search, setSearch] = useSearchParams();
  const asked = search.get('part');
  const part = setupParts.find((each) => each === asked) ?? 'roster';
  const setPart = (next: SetupPart) => setSearch({ part: next }, { replace: true });
  const count = list.data?.length ?? 0;
  const onSigned = () => {
    if (count === 0) setPart('roster');
    else void navigate(`/a/${id}/${beginningOf(scheme).path}`);
  };
  return (
    <div className="page setup-page">
      <div className="setup-head">
        <Tabs
          activeKey={part}
          onChange={(key) => setPart(key as SetupPart)} // Safe: the items' own keys.
          items={[
            { key: 'details', label: <PartLabel number={1} title="基本信息" state="已填写" isDone /> },
            {
              key: 'readings',
              label: (
                <PartLabel
                  number={2}
                  title="考评口径"
                  state={isSigned ? '已签字' : '待签字'}
                  isDone={isSigned}
                />
              ),
            },
            {
              key: 'roster',
              label: <PartLabel number={3} title="参评单位" state={`${count} 个`} isDone={count > 0} />,
            },
          ]}
        />
        <NextStep isSigned={isSigned} count={count} part={part} onGo={setPart} />
      </div>
      {part === 'details' && <DetailsPart />}
      {part === 'readings' && <ReadingsPart onSigned={onSigned} />}
      {part === 'roster' && <RosterPart />}
    </div>
  );
}
