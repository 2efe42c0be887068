/** Neither a target nor an order: there is nothing to draw. */
export const isEmpty = ({ target, orderCount }: { target: unknown; orderCount: number }) =>
  target === null && orderCount === 0;
