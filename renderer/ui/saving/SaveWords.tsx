import { useSyncExternalStore } from 'react';
import { isMeeting } from '../../api/meetingDoor.ts';
import { isTaskPage } from '../../api/taskDoor.ts';
import { useHasUnread } from '../box/openBoxes.ts';
import { isStorageKept } from '../storage.ts';
import { drafts } from './draftPlace.ts';
import type { OutboxState, Standing } from './Outbox.ts';
import './saving.css';

const words = {
  saved: '已保存',
  saving: '正在保存…',
  typing: '正在填写…',
  wrong: '有误，尚未保存',
  unsaved: '没有保存',
  // Of a form that is saved by its button.
  clean: '没有未保存的修改',
  open: '有未保存的修改',
  restored: '已恢复上次未保存的修改，尚未保存',
} as const;

/** From a panelist's device it goes to the chair's computer first. */
const sent = { saved: '已送达主机', saving: '正在送出…', unsaved: '没有送达，已记在这台设备上' } as const;
/** Where a page that is a file is kept by nobody. */
const onPage = { saved: '只在本页，关闭即失', saving: '正在记下…' } as const;
const isLost = isTaskPage && !isStorageKept();
const said: Readonly<Record<keyof typeof words, string>> = {
  ...words,
  ...(isMeeting && sent),
  ...(isLost && onPage),
};

/** How what is on screen stands to the file. */
export type SaveStand = keyof typeof words;

interface Props {
  readonly outbox: Standing;
  /** How the names of the parts on screen begin; all parts where it is absent. */
  readonly beginning?: string;
  /** The place whose boxes are on screen. */
  readonly place?: string;
}

/**
 * How what is on screen stands to the file: what could not be saved goes before what is still being typed or wrong, and
 * that before what is on its way.
 */
export function useSaveStand({ outbox, beginning = '', place = '' }: Props): {
  readonly stand: SaveStand;
  /** When something was last put into the file; null where nothing was. */
  readonly at: string | null;
} {
  useSyncExternalStore(outbox.subscribe, outbox.version);
  const typed = useSyncExternalStore(drafts.subscribe, () => drafts.stateOf(place));
  const hasUnread = useHasUnread();
  const state: OutboxState = outbox.state(beginning);
  const stand = state.kind === 'unsaved' ? state.kind : (typed ?? (hasUnread ? 'wrong' : state.kind));
  return { stand, at: state.kind === 'saved' ? state.at : null };
}

/** Whether what is on screen is in the file. */
export function SaveWords(props: Props) {
  const { stand, at } = useSaveStand(props);
  const count = props.outbox.count();
  const title = at ? `保存于 ${new Date(at).toLocaleTimeString('zh-CN', { hour12: false })}` : '';
  if (stand === 'saving' && props.beginning === undefined && count >= countedFrom)
    return <SaveMark stand={stand} words={`正在保存 ${count} 处…`} />;
  return <SaveMark stand={stand} title={title} />;
}

/** So much at once may take a moment: how much it is, is said. */
const countedFrom = 100;

interface MarkProps {
  readonly stand: SaveStand;
  readonly title?: string;
  readonly words?: string;
}

/** How it stands, in words. */
export function SaveMark({ stand, title = '', words = said[stand] }: MarkProps) {
  return (
    <span role="status" className={`save save-${isLost && stand === 'saved' ? 'open' : stand}`} title={title}>
      {words}
    </span>
  );
}
