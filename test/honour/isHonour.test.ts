import { describe, expect, it } from 'vitest';
import { honourRules } from '../../shared/honour/honourRules.ts';
import { isHonour } from '../../shared/honour/isHonour.ts';
import { nearHonour } from '../../shared/honour/nearHonour.ts';
import { titleStandings } from '../../shared/organisation/titleStanding.ts';
import { shipped } from '../scheme/shippedSchemes.ts';

const honour = '优秀“五好”党支部';
const schemes = ['tianjin-wuhao', 'zju-excellent', 'zju-shuangchuang'].map(shipped);
const rules = honourRules(schemes);

describe('an honour', () => {
  it.each([
    ['浙江大学优秀“五好”党支部', true],
    ['中共浙江大学委员会优秀五好党支部', true],
    ['2022年度优秀“五好”党支部', true],
    ['机械学院优秀“五好”党支部', false],
    ['省级优秀“五好”党支部', false],
    ['优秀“五好”党支部提名', false],
  ])('is known as %s: %s', (recorded, isSame) => {
    expect(isHonour(recorded, honour, '浙江大学')).toBe(isSame);
    expect(rules.get(recorded)?.validity?.years).toBe(isSame ? 4 : undefined);
  });

  it('of another document is another one, though its words end alike', () => {
    expect(isHonour(honour, '五好党支部', '天津市电子计算机职业中等专业学校')).toBe(false);
    expect(rules.nameOf('浙江大学优秀“五好”党支部')).toBe(honour);
    expect(rules.nameOf('先进基层党组织')).toBe('先进基层党组织');
  });

  it('is one standing in the register, however its rows are written', () => {
    const row = { isRenewal: false, withdrawnOn: null, basis: '' };
    const titles = [
      { ...row, honour, on: '2019-05-01' },
      { ...row, honour: '浙江大学优秀“五好”党支部', on: '2023-05-01', isRenewal: true },
    ];
    const validityFor = (name: string) => rules.get(name)?.validity ?? null;
    const standings = titleStandings(titles, validityFor, '2024-05-01', rules.nameOf);
    expect(standings.map(({ grantedOn, latest, state }) => [grantedOn, latest.on, state])).toEqual([
      ['2019-05-01', '2023-05-01', 'valid'],
    ]);
  });
});

describe('a title that is asked about', () => {
  it.each([
    ['机械学院优秀“五好”党支部', honour],
    ['校级优秀“五好”党支部', honour],
    ['山东大学优秀“五好”党支部', honour],
    ['浙江大学优秀“五好”党支部', null],
    [honour, null],
    ['先进基层党组织', null],
  ])('%s is near %s', (recorded, near) => {
    expect(nearHonour(recorded, rules)).toBe(near);
  });
});
