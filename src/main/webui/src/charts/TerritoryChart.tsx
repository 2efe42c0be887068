import type {
  CustomSeriesRenderItemAPI,
  CustomSeriesRenderItemParams,
} from 'echarts/types/dist/shared';
import { useCallback, useMemo } from 'react';
import { useAddress } from '../address/useAddress';
import { useLanguage } from '../i18n/language';
import type { TerritoryFiguresFragment } from '../graphql/generated';
import { asLength, compareDecimals } from '../money/decimal';
import { amountText, compactAmount, paceText, percentText } from '../money/formats';
import { courseOf, courseShape } from '../performance/course';
import { enter } from '../territories/enter';
import { Chart } from './Chart';
import { chartHeight, roomForLabels } from './layout';
import { tooltip, tooltipContent } from './tooltip';
import { useColours } from './useColours';
import { useRem } from './useRem';

/** In rem. */
const axisHeight = 1.75;

/** Target and actual of each territory: a bar, and a mark that it should reach. */
export default function TerritoryChart({ of }: { of: TerritoryFiguresFragment[] }) {
  const { language, messages } = useLanguage();
  const { go } = useAddress();
  const colours = useColours();
  const rem = useRem();

  const rows = useMemo(
    () => of.toSorted((one, other) => compareDecimals(other.actual.amount, one.actual.amount)),
    [of],
  );
  const rowHeight = Math.min(6, Math.max(1.5, (chartHeight - axisHeight) / rows.length));

  const option = useMemo(() => {
    const { none } = messages.figures;
    const label = { fontFamily: colours.sans, fontSize: 0.8125 * rem };
    const names = rows.map(({ territory }) => territory.name);
    return {
      grid: { left: 0, right: 0, top: 4, bottom: 0, ...roomForLabels },
      tooltip: {
        ...tooltip(colours, rem),
        trigger: 'axis',
        axisPointer: { type: 'none' },
        formatter: ([hovered]: { dataIndex: number }[]) => {
          const row = rows[hovered?.dataIndex ?? 0];
          if (!row) return '';
          return tooltipContent(row.territory.name, [
            [messages.figures.actual, amountText(row.actual.amount, language)],
            [messages.figures.target, row.target ? amountText(row.target.amount, language) : none],
            [
              messages.figures.attainment,
              row.attainment ? percentText(row.attainment, language) : none,
            ],
            [messages.figures.pace, row.pace ? paceText(row.pace, language) : none],
          ]);
        },
      },
      xAxis: {
        type: 'value',
        splitNumber: 4,
        splitLine: { lineStyle: { color: colours.line } },
        axisLabel: {
          ...label,
          fontSize: 0.75 * rem,
          color: colours.inkSoft,
          hideOverlap: true,
          formatter: (value: number) => compactAmount(String(value), language),
        },
      },
      yAxis: [
        {
          type: 'category',
          inverse: true,
          data: names,
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: {
            ...label,
            color: colours.ink,
            width: 9 * rem,
            overflow: 'truncate',
            interval: 0,
          },
        },
        {
          type: 'category',
          inverse: true,
          position: 'right',
          data: rows.map(({ attainment }) =>
            attainment ? percentText(attainment, language) : none,
          ),
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: {
            ...label,
            interval: 0,
            formatter: (attained: string, index: number) => {
              const course = courseOf(rows[index]?.pace ?? null);
              return `{${course}|${courseShape[course]}} {figure|${attained}}`;
            },
            rich: {
              figure: { ...label, color: colours.ink, align: 'right', width: 3.5 * rem },
              ...Object.fromEntries(
                Object.entries(colours.mark).map(([course, color]) => [
                  course,
                  { ...label, fontSize: 0.6875 * rem, color },
                ]),
              ),
            },
          },
        },
      ],
      series: [
        {
          type: 'bar',
          barWidth: '56%',
          barMaxWidth: 1.625 * rem,
          cursor: 'pointer',
          data: rows.map(({ actual, pace }) => ({
            value: asLength(actual.amount),
            itemStyle: { color: colours.course[courseOf(pace)] },
          })),
        },
        {
          type: 'custom',
          silent: true,
          data: rows.flatMap(({ target }, row) => (target ? [[asLength(target.amount), row]] : [])),
          renderItem: (_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
            const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
            const height = Math.min(2.5, rowHeight * 0.8) * rem;
            return {
              type: 'rect',
              shape: { x: x - 2, y: y - height / 2, width: 4, height },
              style: { fill: colours.ink, stroke: colours.surface, lineWidth: 1 },
            };
          },
        },
      ],
    };
  }, [rows, rowHeight, colours, rem, language, messages]);

  const drillDown = useCallback(
    (row: number) => {
      const territory = rows[row]?.territory.code;
      if (territory) go(enter(territory));
    },
    [rows, go],
  );

  const description = messages.chart.description(
    rows
      .map(({ territory, actual, target }) =>
        messages.chart.row(
          territory.name,
          amountText(actual.amount, language),
          target ? amountText(target.amount, language) : messages.figures.none,
        ),
      )
      .join(' '),
  );

  return (
    <Chart
      option={option}
      description={description}
      height={rows.length * rowHeight + axisHeight}
      onPick={drillDown}
    />
  );
}
