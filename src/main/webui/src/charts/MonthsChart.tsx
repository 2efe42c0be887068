import type {
  CustomSeriesRenderItemAPI,
  CustomSeriesRenderItemParams,
} from 'echarts/types/dist/shared';
import { useCallback, useMemo } from 'react';
import { useAddress } from '../address/useAddress';
import { useLanguage } from '../i18n/language';
import type { SalesPerformanceQuery } from '../graphql/generated';
import { asLength } from '../money/decimal';
import { amountText, compactAmount } from '../money/formats';
import type { FiscalCalendar, Period } from '../periods/period';
import { periodName, shortMonthName } from '../periods/periodName';
import { Chart } from './Chart';
import { chartHeight, roomForLabels } from './layout';
import { tooltip, tooltipContent } from './tooltip';
import { useColours } from './useColours';
import { useRem } from './useRem';

/** The months of the fiscal year: actual as columns, target as the line to reach. */
export default function MonthsChart({
  of: months,
  period,
  calendar,
}: {
  of: SalesPerformanceQuery['salesPerformance']['months'];
  period: Period;
  calendar: FiscalCalendar;
}) {
  const { language, messages } = useLanguage();
  const { go } = useAddress();
  const colours = useColours();
  const rem = useRem();

  const option = useMemo(() => {
    const label = { fontFamily: colours.sans, fontSize: 0.75 * rem, color: colours.inkSoft };
    return {
      grid: { left: 0, right: 0, top: 12, bottom: 0, ...roomForLabels },
      tooltip: {
        ...tooltip(colours, rem),
        trigger: 'axis',
        axisPointer: { type: 'shadow', shadowStyle: { color: colours.line, opacity: 0.4 } },
        formatter: ([hovered]: { dataIndex: number }[]) => {
          const month = months[hovered?.dataIndex ?? 0];
          if (!month) return '';
          return tooltipContent(periodName(month.period, language, messages), [
            [messages.figures.actual, amountText(month.actual.amount, language)],
            [
              messages.figures.target,
              month.target ? amountText(month.target.amount, language) : messages.figures.none,
            ],
          ]);
        },
      },
      xAxis: {
        type: 'category',
        data: months.map(({ period: month }) => shortMonthName(month, language)),
        axisLine: { lineStyle: { color: colours.line } },
        axisTick: { show: false },
        axisLabel: { ...label, interval: 'auto' },
      },
      yAxis: {
        type: 'value',
        splitNumber: 4,
        splitLine: { lineStyle: { color: colours.line } },
        axisLabel: {
          ...label,
          formatter: (value: number) => compactAmount(String(value), language),
        },
      },
      series: [
        {
          type: 'bar',
          barWidth: '58%',
          cursor: 'pointer',
          // The months of the chosen period stand out from the rest of the year.
          data: months.map(({ period: month, actual }) => ({
            value: asLength(actual.amount),
            itemStyle: {
              color: calendar.includes(period, month) ? colours.water : colours.waterPale,
            },
          })),
        },
        {
          // A level across the whole month, which its column should reach.
          type: 'custom',
          silent: true,
          z: 3,
          data: months.flatMap(({ target }, month) =>
            target ? [[month, asLength(target.amount)]] : [],
          ),
          renderItem: (_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
            const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
            const [width = 0] = api.size?.([1, 0]) as number[];
            return {
              type: 'rect',
              shape: { x: x - width / 2, y: y - 1, width, height: 2 },
              style: { fill: colours.ink },
            };
          },
        },
      ],
    };
  }, [months, period, calendar, colours, rem, language, messages]);

  const pickMonth = useCallback(
    (index: number) => {
      const month = months[index]?.period;
      if (month) go({ period: month });
    },
    [months, go],
  );

  const description = messages.chart.description(
    months
      .map(({ period: month, actual, target }) =>
        messages.chart.row(
          periodName(month, language, messages),
          amountText(actual.amount, language),
          target ? amountText(target.amount, language) : messages.figures.none,
        ),
      )
      .join(' '),
  );

  return (
    <Chart option={option} description={description} height={chartHeight} onPick={pickMonth} />
  );
}
