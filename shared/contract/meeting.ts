// What the contract says of 会议模式: the panelists' own devices on the room's network.
import { z } from 'zod';
import { id, ofAssessment } from './inputs.ts';

const panelist = z.string().min(1).max(40);

export const openMeetingSchema = ofAssessment.extend({
  /** One of the addresses that the state names. */
  address: z.string().max(60),
  /** Whether each panelist is shown the candidates in an order of their own. */
  isShuffled: z.boolean().default(false),
});
export const ofPanelistSchema = z.strictObject({ panelist });
export const ofGuestSchema = z.strictObject({ guestId: id });
export const joinSchema = z.strictObject({ name: panelist, pin: z.string().trim().max(20) });

/** A device that a panelist joined with. */
export interface MeetingGuest {
  readonly id: string;
  /** What it is, in words. @example 'Windows 电脑' */
  readonly device: string;
  readonly joinedAt: string;
  readonly isAdmitted: boolean;
  /** When it was last heard of. */
  readonly seenAt: string;
}

/** Of whom a meeting is, with the devices that joined. */
export interface MeetingMember {
  readonly panelist: string;
  /** Good once; null once it was used, or guessed at too often. */
  readonly pin: string | null;
  readonly isGuessed: boolean;
  readonly guests: readonly MeetingGuest[];
}

export interface OpenMeeting {
  readonly assessmentId: string;
  /** What the panelists' browsers open. */
  readonly url: string;
  /** SHA-256 of the certificate, in groups of four hexadecimal digits. */
  readonly fingerprint: string;
  readonly members: readonly MeetingMember[];
}

/** Whether a meeting is open, and where one can be opened. */
export interface MeetingState {
  readonly addresses: readonly { readonly address: string; readonly name: string }[];
  readonly open: OpenMeeting | null;
}

/** Who a device is in the meeting. */
export interface MeetingSelf {
  readonly assessmentId: string;
  readonly assessment: string;
  /** Who may join. */
  readonly panelists: readonly string[];
  readonly seat: { readonly panelist: string; readonly isAdmitted: boolean } | null;
}
