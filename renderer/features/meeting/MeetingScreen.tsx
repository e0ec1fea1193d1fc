import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { Link } from 'react-router';
import { api } from '../../api/client.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { MeetingMembers } from './MeetingMembers.tsx';
import { MeetingSwitch } from './MeetingSwitch.tsx';
import { MeetingWay } from './MeetingWay.tsx';
import './meeting.css';

/** Asked again so often, so that who waits at the door is seen. Units: milliseconds. */
const again = 1000;

/** 会议模式: one switch; then the way in for the room, and who of the panel is there. */
export function MeetingScreen() {
  const { id: assessmentId } = useAssessment();
  const query = useQuery(api.meeting.state.queryOptions({ refetchInterval: again }));
  if (query.isLoadingError) return <LoadProblem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Spin className="page-spin" />;
  const open = query.data.open?.assessmentId === assessmentId ? query.data.open : null;
  return (
    <div className="page meeting">
      <div className="meeting-head">
        <h2>会议模式</h2>
        <MeetingSwitch state={query.data} isOpen={open !== null} />
        <span className="shell-gap" />
        <Link to={`/a/${assessmentId}/score`}>回到评分表</Link>
      </div>
      {open ? (
        <div className="meeting-open">
          <MeetingWay url={open.url} fingerprint={open.fingerprint} />
          <MeetingMembers members={open.members} />
        </div>
      ) : (
        <p className="meeting-lead">
          开放后，考评员用自己的电脑、平板或手机，在会议室的网络里打开网页，各评各的评分表，不用安装程序。不开放时，别的设备连不到本机。结束会议后，各设备不能再填。
        </p>
      )}
    </div>
  );
}
