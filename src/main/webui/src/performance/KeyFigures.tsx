import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/language';
import type { SalesPerformanceQuery } from '../graphql/generated';
import type { Decimal } from '../money/decimal';
import { compactAmount, countText, moneyText, paceText, percentText } from '../money/formats';
import { courseOf } from './course';
import { CourseMark } from './CourseMark';
import { Explained } from './Explained';

export function KeyFigures({ of }: { of: SalesPerformanceQuery['salesPerformance'] }) {
  const { language, messages } = useLanguage();
  const { figures } = messages;
  const { node, currency } = of;
  const course = courseOf(node.pace);

  return (
    <dl className="key-figures" aria-label={figures.heading}>
      <Figure name="attainment" label={figures.attainment} meaning={figures.meaning.attainment}>
        <span className="figure lead" data-ratio={node.attainment ?? undefined}>
          {node.attainment ? percentText(node.attainment, language) : figures.none}
        </span>
        {!node.target && <span className="figure-note">{figures.noTarget}</span>}
      </Figure>
      <Figure name="actual" label={figures.actual}>
        <MoneyFigure amount={node.actual.amount} currency={currency} />
      </Figure>
      <Figure name="target" label={figures.target}>
        {node.target ? (
          <MoneyFigure amount={node.target.amount} currency={currency} />
        ) : (
          <span className="figure">{figures.none}</span>
        )}
      </Figure>
      <Figure name="pace" label={figures.pace} meaning={figures.meaning.pace}>
        <span className="figure" data-ratio={node.pace ?? undefined}>
          {node.pace ? paceText(node.pace, language) : figures.none}
        </span>
        <span className="figure-note">
          <CourseMark course={course} /> {messages.course[course]}
        </span>
      </Figure>
      <Figure name="working-days" label={figures.workingDays} meaning={figures.meaning.workingDays}>
        <span className="figure">
          {of.workingDaysElapsed}
          <small> / {of.workingDays}</small>
        </span>
      </Figure>
      <Figure name="orders" label={figures.orders}>
        <span className="figure">{countText(node.orderCount, language)}</span>
      </Figure>
    </dl>
  );
}

function Figure({
  name,
  label,
  meaning,
  children,
}: {
  name: string;
  label: string;
  meaning?: string;
  children: ReactNode;
}) {
  return (
    <div data-testid={`figure-${name}`}>
      <dt>{meaning ? <Explained meaning={meaning}>{label}</Explained> : label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function MoneyFigure({ amount, currency }: { amount: Decimal; currency: string }) {
  const { language } = useLanguage();
  return (
    <>
      <data className="figure" value={amount} data-amount={amount}>
        {compactAmount(amount, language)}
      </data>
      <span className="figure-note">{moneyText(amount, currency, language)}</span>
    </>
  );
}
