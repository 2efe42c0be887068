/** Keeps the labels of the axes inside the chart, however long the names are. */
export const roomForLabels = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const;

/** In rem: charts side by side end at the same line. */
export const chartHeight = 20.5;
