import { expect, it } from 'vitest';
import { outsideGb2312 } from '../../shared/notice/outsideGb2312.ts';

it('lists each character once that 仿宋_GB2312 lacks', () => {
  expect(outsideGb2312('𠮷野㐂支部、䶮、镕、堃、堃😀')).toEqual(['𠮷', '㐂', '䶮', '镕', '堃', '😀']);
});

it('finds nothing in what an official text is written with', () => {
  expect(outsideGb2312('关于“五好党支部”（2026年度）的公示：一、《通知》〔2026〕3号；①②—…·℃ ABC')).toEqual(
    [],
  );
});

it('knows the first and the last 汉字 of GB 2312, and none that only GBK has', () => {
  expect(outsideGb2312('啊齄座鼢')).toEqual([]);
  expect(outsideGb2312('丂囧')).toEqual(['丂', '囧']);
});
