import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ballotExample,
  meetsExample,
  shareExample,
  weightExample,
} from '../../renderer/features/setup/settingExamples.ts';
import { readScheme } from '../../shared/scheme/readScheme.ts';

const scheme = readScheme(JSON.parse(readFileSync('resources/schemes/tianjin-wuhao.json', 'utf8')));
const [debrief] = scheme.measures;
const options = debrief?.options ?? [];

describe('the example beside a choice of the 考评口径', () => {
  it('works the weights out, votes that are only listed left aside', () => {
    expect(weightExample(scheme.parts, { self: 20, mass: 0, superior: 80 })).toBe(
      '例：支部自评 90 分、上级党（工）委评定 80 分，总分为 90×20%＋80×80%＝82 分。',
    );
    expect(weightExample(scheme.parts, { self: 12.1, superior: 87.9 })).toMatch(/＝81\.21 分。$/);
    expect(weightExample(scheme.parts.slice(0, 1), { self: 100 })).toBeNull();
  });

  it('counts one ballot, and what each divisor makes of it', () => {
    expect(ballotExample(options)).toMatch(/有效 27 张（其中弃权 2 张）：好 20、较好 3、一般 1、较差 1。$/);
    const good = options.slice(0, 1).map(({ id }) => id);
    expect(shareExample(options, good, 'valid')).toBe('20／27，约 74.07%');
    expect(shareExample(options, good, 'expressed')).toBe('20／25＝80%');
    expect(shareExample(options, good, 'due')).toBe('20／30，约 66.67%');
    // However many options a paper has, their votes are all that are neither 弃权 nor missing.
    for (const count of [2, 3, 6]) {
      const some = Array.from({ length: count }, (_, at) => ({ ...options[0]!, id: `${at}` }));
      const all = some.map(({ id }) => id);
      expect(shareExample(some, all, 'expressed')).toBe('25／25＝100%');
    }
  });

  it('names the first grade that does not reach the standard', () => {
    expect(meetsExample(['好', '较好', '一般'], ['好'], '创建标准')).toBe(
      '例：等次为“好”的达到创建标准，“较好”的没有达到。',
    );
    expect(meetsExample(['好'], ['好'], '创建标准')).toBe('例：各等次都达到创建标准。');
  });
});
