import { isTaskPage } from './taskDoor.ts';

// Tests of what a page does run without one.
declare const location: { readonly protocol: string } | undefined;

/** Whether this page came by the meeting's door, the only one with TLS: then it is a panelist's, not the chair's. */
export const isMeeting = typeof location !== 'undefined' && location.protocol === 'https:' && !isTaskPage;

const name = 'kaoping.meetingKey';

/** The key that this device got when it joined the meeting; null before. */
export function meetingKey(): string | null {
  return localStorage.getItem(name);
}

export function keepMeetingKey(key: string): void {
  localStorage.setItem(name, key);
}

/** What a request to the meeting's door bears. */
export function meetingHeaders(): Record<string, string> {
  const key = isMeeting ? meetingKey() : null;
  return key === null ? {} : { authorization: `Bearer ${key}` };
}
