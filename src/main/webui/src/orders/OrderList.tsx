import { Fragment, useState } from 'react';
import { usePages } from '../graphql/usePages';
import { OrdersDocument, type OrdersQuery, type PerformanceView } from '../graphql/generated';
import { useLanguage } from '../i18n/language';
import { Amount } from '../money/Amount';
import { FailureNotice } from '../notices/FailureNotice';
import { LoadMore } from '../notices/LoadMore';
import { Notice } from '../notices/Notice';
import { Skeleton } from '../notices/Skeleton';
import type { Period } from '../periods/period';
import { dateName } from '../periods/periodName';
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

  if (orders.loading) return <Skeleton rows={6} label={messages.table.loading} />;
  if (orders.failure && orders.nodes.length === 0) {
    return <FailureNotice failure={orders.failure} retry={orders.retry} />;
  }
  if (orders.nodes.length === 0) {
    return <Notice title={messages.empty.orders} hint={messages.empty.ordersHint} />;
  }

  return (
    <>
      <div className="table-frame">
        <table className="orders">
          <caption className="unseen">{words.behindTheNumber}</caption>
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.date}</th>
              <th scope="col" className="when-wide">
                {words.state}
              </th>
              <th scope="col" className="numeric">
                {words.net}
              </th>
              <th scope="col" className="numeric when-wide">
                {words.total}
              </th>
              <th scope="col" className="numeric">
                {words.open}
              </th>
            </tr>
          </thead>
          <tbody>
            {orders.nodes.map((order) => (
              <Fragment key={order.id}>
                <tr data-testid={`order-${order.number}`}>
                  <th scope="row">
                    <button
                      type="button"
                      className="expand"
                      aria-expanded={expanded === order.id}
                      title={words.showLines}
                      onClick={() => {
                        setExpanded(expanded === order.id ? undefined : order.id);
                      }}
                    >
                      {order.number}
                    </button>
                  </th>
                  <td>{dateName(order.orderDate, language)}</td>
                  <td className="when-wide">
                    <span className="status">{words.status[order.status]}</span>
                  </td>
                  <td className="numeric" data-column="net">
                    <Amount of={order.net} />
                  </td>
                  <td className="numeric when-wide" data-column="total">
                    <Amount of={order.total} />
                  </td>
                  <td className="numeric" data-column="open">
                    <Amount of={order.open} />
                  </td>
                </tr>
                {expanded === order.id && (
                  <tr className="expanded">
                    <td colSpan={6}>
                      <OrderLines of={order} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <LoadMore of={orders} />
    </>
  );
}
