import { createHash, timingSafeEqual } from 'node:crypto';
import type { MeetingGuest, MeetingMember } from '../../shared/contract/meeting.ts';
import { Refusal } from '../refusal.ts';

/** What a meeting takes from outside: chance and the clock. */
export interface AttendanceSources {
  /** A PIN of six digits. */
  pin(): string;
  /** A key that nobody guesses. */
  key(): string;
  now(): Date;
}

/** Who may come to a meeting, by which PIN, and with which devices they came. Lives as long as the meeting. */
export interface Attendance {
  members(): MeetingMember[];
  /** The key of a device that gives a panelist's name and PIN. Errors: a Refusal; a PIN guessed at too often is void. */
  join(name: string, pin: string, device: string): string;
  /** The device with that key, and whose it is; null where there is none (any more). Notes that it was heard of. */
  find(key: string | null): { readonly panelist: string; readonly isAdmitted: boolean } | null;
  /** A new PIN for a panelist, in place of the one that was. */
  renewPin(panelist: string): void;
  admit(guestId: string): void;
  dismiss(guestId: string): void;
}

/** So often may a PIN be guessed at; of a million, that is no danger. */
const mostGuesses = 5;

interface Guest extends MeetingGuest {
  readonly panelist: string;
  readonly keyDigest: Buffer;
}

export function createAttendance(panelists: readonly string[], sources: AttendanceSources): Attendance {
  const pins = new Map<string, string | null>(panelists.map((name) => [name, sources.pin()]));
  const guesses = new Map<string, number>();
  let guests: readonly Guest[] = [];
  const instant = () => sources.now().toISOString();
  const requireGuest = (guestId: string) => {
    if (!guests.some(({ id }) => id === guestId))
      throw new Refusal('MISSING', '这台设备已不在会议中，请让考评员重新加入');
  };
  const change = (guestId: string, part: Partial<Guest>) => {
    guests = guests.map((guest) => (guest.id === guestId ? { ...guest, ...part } : guest));
  };
  return {
    members: () =>
      panelists.map((panelist) => ({
        panelist,
        pin: pins.get(panelist) ?? null,
        isGuessed: (guesses.get(panelist) ?? 0) >= mostGuesses,
        guests: guests
          .filter((guest) => guest.panelist === panelist)
          .map(({ id, device, joinedAt, isAdmitted, seenAt }) => ({
            id,
            device,
            joinedAt,
            isAdmitted,
            seenAt,
          })),
      })),
    join(name, pin, device) {
      const right = pins.get(name);
      if (right === undefined) throw new Refusal('REFUSED', `考评组里没有“${name}”，请选择您的姓名`);
      const tried = guesses.get(name) ?? 0;
      if (tried >= mostGuesses) throw new Refusal('REFUSED', '口令输错次数过多，已作废。请向组长要新的口令');
      if (right === null) throw new Refusal('REFUSED', '这个口令已经用过。换一台设备的，请向组长要新的口令');
      if (!isSame(pin, right)) {
        guesses.set(name, tried + 1);
        if (tried + 1 >= mostGuesses) pins.set(name, null);
        throw new Refusal('REFUSED', '口令不对，请核对组长发给您的六位数字');
      }
      pins.set(name, null);
      const key = sources.key();
      const joinedAt = instant();
      const id = sources.key();
      guests = [
        ...guests,
        { id, panelist: name, device, joinedAt, seenAt: joinedAt, isAdmitted: false, keyDigest: digest(key) },
      ];
      return key;
    },
    find(key) {
      const given = digest(key ?? '');
      const guest = guests.find(({ keyDigest }) => timingSafeEqual(keyDigest, given));
      if (!guest) return null;
      change(guest.id, { seenAt: instant() });
      return guest;
    },
    renewPin(panelist) {
      if (!pins.has(panelist)) throw new Refusal('MISSING', `考评组里没有“${panelist}”`);
      pins.set(panelist, sources.pin());
      guesses.delete(panelist);
    },
    admit(guestId) {
      requireGuest(guestId);
      change(guestId, { isAdmitted: true });
    },
    dismiss(guestId) {
      requireGuest(guestId);
      guests = guests.filter(({ id }) => id !== guestId);
    },
  };
}

function isSame(given: string, secret: string): boolean {
  return timingSafeEqual(digest(given), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
