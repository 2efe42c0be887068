import { BarChart, CustomChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

// Canvas, not SVG: the SVG renderer writes style attributes, which a strict
// content security policy refuses.
register([BarChart, CustomChart, GridComponent, TooltipComponent, CanvasRenderer]);

/** A picture of figures that also stand in a table or in its description. */
export function Chart({
  option,
  description,
  height,
  onPick,
}: {
  option: EChartsCoreOption;
  description: string;
  /** In rem. */
  height: number;
  onPick: (row: number) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);

  useEffect(() => {
    const drawn = init(frame.current);
    chart.current = drawn;
    const resized = new ResizeObserver(() => {
      drawn.resize();
    });
    if (frame.current) resized.observe(frame.current);
    return () => {
      resized.disconnect();
      drawn.dispose();
    };
  }, []);

  useEffect(() => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    chart.current?.setOption({ animation: !still, ...option }, { notMerge: true });
  }, [option]);

  useEffect(() => {
    const drawn = chart.current;
    const pick = ({ dataIndex }: { dataIndex: number }) => {
      onPick(dataIndex);
    };
    drawn?.on('click', pick);
    return () => {
      // Leaving the page disposes of the chart first.
      if (!drawn?.isDisposed()) drawn?.off('click', pick);
    };
  }, [onPick]);

  return <div ref={frame} role="img" aria-label={description} style={{ height: `${height}rem` }} />;
}
