import { useState } from 'react';
import { OrdersDocument, type OrdersQuery, type PerformanceView } from '../graphql/generated';
import { usePages } from '../graphql/usePages';
import { useLanguage } from '../i18n/language';
import { Amount } from '../money/Amount';
import { Notice } from '../notices/Notice';
import type { Period } from '../periods/period';
import { dateName } from '../periods/periodName';
import { PagedTable } from '../tables/PagedTable';
import { OrderLines } from './OrderLines';
import './orders.css';

const ordersIn = (result: OrdersQuery) => result.orders;

export function OrderList(question: {
  partner: string;
  territory?: string;
  period: Period;
  view: PerformanceView;
}) {
  const { language, messages } = useLanguage();
  const { order: words } = messages;
  const orders = usePages(OrdersDocument, question, ordersIn);
  const [expanded, setExpanded] = useState<string>();

  return (
    <PagedTable
      of={orders}
      whenEmpty={<Notice title={messages.empty.orders} hint={messages.empty.ordersHint} />}
      className="orders"
      caption={words.behindTheNumber}
      keyOf={({ id }) => id}
      testIdOf={({ number }) => `order-${number}`}
      below={(order) => expanded === order.id && <OrderLines of={order} />}
      columns={[
        {
          id: 'number',
          title: words.number,
          cell: ({ id, number, orderDate }) => (
            <>
              <button
                type="button"
                className="expand"
                aria-expanded={expanded === id}
                title={words.showLines}
                onClick={() => {
                  setExpanded(expanded === id ? undefined : id);
                }}
              >
                {number}
              </button>
              <span className="faint when-narrow">{dateName(orderDate, language)}</span>
            </>
          ),
        },
        {
          id: 'date',
          title: words.date,
          whenWide: true,
          cell: ({ orderDate }) => dateName(orderDate, language),
        },
        {
          id: 'status',
          title: words.state,
          whenWide: true,
          cell: ({ status }) => <span className="status">{words.status[status]}</span>,
        },
        { id: 'net', title: words.net, numeric: true, cell: ({ net }) => <Amount of={net} /> },
        {
          id: 'total',
          title: words.total,
          numeric: true,
          whenWide: true,
          cell: ({ total }) => <Amount of={total} />,
        },
        { id: 'open', title: words.open, numeric: true, cell: ({ open }) => <Amount of={open} /> },
      ]}
    />
  );
}
