import { RadarChart } from 'echarts/charts';
import { LegendComponent, RadarComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { tokens } from '../../app/tokens.ts';
import { useTextSize } from '../../ui/useTextSize.ts';
import type { CompareRow } from './compareRow.ts';
import { radarOption } from './radarOption.ts';

use([RadarChart, RadarComponent, LegendComponent, CanvasRenderer]);

interface Props {
  readonly name: string;
  readonly rows: readonly CompareRow[];
}

/** The scored dimensions as shares of their maxima, of one candidate and of the mean. The numbers stand in CompareTable. */
export default function DimensionRadar({ name, rows }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const { size } = useTextSize();
  useEffect(() => {
    if (!host.current) return;
    chart.current = init(host.current);
    return () => chart.current?.dispose();
  }, []);
  useEffect(() => {
    chart.current?.setOption(radarOption(name, rows, tokens.fontSize[size]), true);
  }, [name, rows, size]);
  return (
    <div ref={host} className="compare-radar" role="img" aria-label={`${name}各项目得分与平均值的雷达图`} />
  );
}
