import { isMeeting } from '../api/meetingDoor.ts';
import { Look } from './Look.tsx';
import { MeetingRoutes } from './MeetingRoutes.tsx';
import { RestartNotice } from './RestartNotice.tsx';
import { Routes } from './Routes.tsx';

export function App() {
  return (
    <Look>
      <RestartNotice />
      {isMeeting ? <MeetingRoutes /> : <Routes />}
    </Look>
  );
}
