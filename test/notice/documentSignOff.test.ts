import { expect, it } from 'vitest';
import { centredIndent, signOffOf, steppedIndents } from '../../shared/notice/documentSignOff.ts';

const place = (sender: string, hasSeal: boolean) =>
  signOffOf({ kind: 'signOff', sender, date: '2026年5月1日', hasSeal });

it('begins the date two characters right of a sender that ends two characters from the right', () => {
  expect(steppedIndents(place('中共滨海大学委员会组织部', false))).toEqual({ sender: 14, date: 16 });
});

it('ends a date that is longer than the sender two characters from the right', () => {
  expect(steppedIndents(place('校党委', false))).toEqual({ sender: 18, date: 20 });
});

it('centres the sender above a date four characters from the right where a seal comes', () => {
  expect(centredIndent(place('中共滨海大学委员会', true))).toBe(28 - 8 - 6);
});

it('keeps a long sender one character from the right, and the date in its middle', () => {
  expect(centredIndent(place('中共滨海大学马克思主义学院委员会', true))).toBe(28 - 2 - 16);
});

it('counts the longest of joint senders', () => {
  expect(place('中共甲\n中共滨海大学委员会', true)).toMatchObject({
    senders: ['中共甲', '中共滨海大学委员会'],
    senderWidth: 9,
  });
});
