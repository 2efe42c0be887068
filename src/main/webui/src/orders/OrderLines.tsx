import type { OrdersQuery } from '../graphql/generated';
import { useLanguage } from '../i18n/language';
import { Amount } from '../money/Amount';
import { quantityText } from '../money/formats';
import { dateName } from '../periods/periodName';
import { Table } from '../tables/Table';

export function OrderLines({ of: order }: { of: OrdersQuery['orders']['nodes'][number] }) {
  const { language, messages } = useLanguage();
  const { order: words } = messages;
  return (
    <>
      <p className="faint">
        {words.status[order.status]}
        {order.dueDate && ` · ${words.due} ${dateName(order.dueDate, language)}`}
      </p>
      <Table
        className="lines"
        caption={words.lines(order.number)}
        rows={order.lines}
        keyOf={({ lineNo }) => lineNo}
        columns={[
          {
            id: 'product',
            title: words.product,
            cell: ({ product }) => (
              <>
                {product.name} <span className="code">{product.code}</span>
              </>
            ),
          },
          {
            id: 'quantity',
            title: words.quantity,
            numeric: true,
            cell: ({ quantity, product }) => `${quantityText(quantity, language)} ${product.unit}`,
          },
          {
            id: 'unit-price',
            title: words.unitPrice,
            numeric: true,
            whenWide: true,
            cell: ({ unitPrice }) => <Amount of={unitPrice} />,
          },
          {
            id: 'amount',
            title: words.amount,
            numeric: true,
            cell: ({ amount }) => <Amount of={amount} />,
          },
        ]}
      />
    </>
  );
}
