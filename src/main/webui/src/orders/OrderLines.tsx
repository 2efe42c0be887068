import type { OrdersQuery } from '../graphql/generated';
import { useLanguage } from '../i18n/language';
import { Amount } from '../money/Amount';
import { quantityText } from '../money/formats';
import { dateName } from '../periods/periodName';

export function OrderLines({ of: order }: { of: OrdersQuery['orders']['nodes'][number] }) {
  const { language, messages } = useLanguage();
  const { order: words } = messages;
  return (
    <>
      <p className="faint">
        {words.status[order.status]}
        {order.dueDate && ` · ${words.due} ${dateName(order.dueDate, language)}`}
      </p>
      <table className="lines">
        <caption className="unseen">{words.lines(order.number)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.product}</th>
            <th scope="col" className="numeric">
              {words.quantity}
            </th>
            <th scope="col" className="numeric when-wide">
              {words.unitPrice}
            </th>
            <th scope="col" className="numeric">
              {words.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map(({ lineNo, product, quantity, unitPrice, amount }) => (
            <tr key={lineNo}>
              <th scope="row">
                {product.name} <span className="code">{product.code}</span>
              </th>
              <td className="numeric">
                {quantityText(quantity, language)} {product.unit}
              </td>
              <td className="numeric when-wide">
                <Amount of={unitPrice} />
              </td>
              <td className="numeric">
                <Amount of={amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
