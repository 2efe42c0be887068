import type { Colours } from './useColours';

/** The look that both charts' tooltips share; positioned inside the page's own layer. */
export const tooltip = (colours: Colours, rem: number) => ({
  backgroundColor: colours.surface,
  borderColor: colours.line,
  textStyle: { color: colours.ink, fontFamily: colours.sans, fontSize: 0.8125 * rem },
  confine: true,
});

/** Built from nodes, not from markup: names come from the database. */
export function tooltipContent(title: string, rows: [name: string, figure: string][]): HTMLElement {
  const content = document.createElement('div');
  content.className = 'chart-tooltip';
  const heading = document.createElement('strong');
  heading.textContent = title;
  content.append(heading);
  for (const [name, figure] of rows) {
    const row = document.createElement('p');
    const value = document.createElement('span');
    value.textContent = figure;
    row.append(name, value);
    content.append(row);
  }
  return content;
}
