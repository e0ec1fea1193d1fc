import type { RadarSeriesOption } from 'echarts/charts';
import type { LegendComponentOption, RadarComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { formatPoints } from '../../../shared/number/points.ts';
import { tokens } from '../../app/tokens.ts';
import type { CompareRow } from './compareRow.ts';

type RadarOption = ComposeOption<RadarSeriesOption | RadarComponentOption | LegendComponentOption>;

/** For dimensions that have a score: the radar of one candidate (solid line, dots) and the mean (dashed line, diamonds), each axis up to its maximum. */
export function radarOption(name: string, rows: readonly CompareRow[], fontSize: number): RadarOption {
  const text = { color: tokens.color.ink, fontFamily: tokens.fontFamily, fontSize };
  return {
    animation: false,
    legend: {
      bottom: 0,
      textStyle: text,
      data: [
        { name, icon: 'circle' },
        { name: '平均', icon: 'diamond' },
      ],
    },
    radar: {
      center: ['50%', '47%'],
      radius: '56%',
      splitNumber: 5,
      indicator: rows.map((row) => ({ name: axisName(row), max: row.max })),
      axisName: { ...text, lineHeight: fontSize * 1.4 },
      splitArea: { show: false },
      splitLine: { lineStyle: { color: tokens.color.lineSoft } },
      axisLine: { lineStyle: { color: tokens.color.line } },
    },
    series: [
      {
        type: 'radar',
        data: [
          {
            name,
            value: rows.map((row) => row.score ?? 0),
            symbol: 'circle',
            symbolSize: 8,
            lineStyle: { color: tokens.color.accent, width: 2 },
            itemStyle: { color: tokens.color.accent },
            areaStyle: { color: tokens.color.accent, opacity: 0.08 },
          },
          {
            name: '平均',
            value: rows.map((row) => (row.mean ? row.mean.numerator / row.mean.denominator : 0)),
            symbol: 'diamond',
            symbolSize: 10,
            lineStyle: { color: tokens.color.inkSoft, width: 2, type: 'dashed' },
            itemStyle: { color: tokens.color.inkSoft },
          },
        ],
      },
    ],
  };
}

function axisName({ name, score, max }: CompareRow): string {
  return `${name}\n${formatPoints(score ?? 0)}／${formatPoints(max)}`;
}
