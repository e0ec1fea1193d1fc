import { expect, it } from 'vitest';
import { isLoadable, isOwnAddress } from '../../electron/shell/ownAddress.ts';

it.each(['app://kaoping/', 'app://kaoping/assessments/1?x#y', 'app://kaoping'])(
  '%s is the program’s own',
  (address) => {
    expect(isOwnAddress(address)).toBe(true);
  },
);

it.each([
  'app://elsewhere/',
  'app://kaoping.example/',
  'https://kaoping/',
  'app://user@elsewhere/',
  'file:///kaoping',
  '',
  'x',
])('“%s” is not', (address) => {
  expect(isOwnAddress(address)).toBe(false);
  expect(isLoadable(address)).toBe(false);
});

it('data that the page holds can be shown, that of others cannot', () => {
  expect(isLoadable('blob:app://kaoping/0b1c')).toBe(true);
  expect(isLoadable('data:image/png;base64,')).toBe(true);
  expect(isLoadable('blob:https://example.org/0b1c')).toBe(false);
});
