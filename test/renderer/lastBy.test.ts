import { describe, expect, it } from 'vitest';
import { keepBy, lastBy } from '../../renderer/ui/signed/lastBy.ts';

const here = { id: 'a1', panel: [{ name: '王建国' }, { name: '李秀英' }] };
const elsewhere = { id: 'a2', panel: [{ name: '王建国' }, { name: '赵国强' }] };

function emptyNames() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('the name that is proposed to be put down', () => {
  it('is the last one in the same role: who handled an objection does not issue the notice', () => {
    const names = emptyNames();
    keepBy(names, 'issuer', here, '周校长');
    keepBy(names, 'handler', here, '李秀英');
    expect(lastBy(names, 'issuer', here)).toBe('周校长');
    expect(lastBy(names, 'handler', here)).toBe('李秀英');
  });

  it('comes from another assessment only where the person is of this panel', () => {
    const names = emptyNames();
    keepBy(names, 'handler', elsewhere, '赵国强');
    expect(lastBy(names, 'handler', here)).toBe('');
    keepBy(names, 'handler', elsewhere, '王建国');
    expect(lastBy(names, 'handler', here)).toBe('王建国');
  });

  it('stays that of the assessment, whoever signs in another one meanwhile', () => {
    const names = emptyNames();
    keepBy(names, 'handler', here, '李秀英');
    keepBy(names, 'handler', elsewhere, '王建国');
    expect(lastBy(names, 'handler', here)).toBe('李秀英');
  });
});
