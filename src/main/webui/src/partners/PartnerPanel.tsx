import { useEffect, useRef, type ComponentProps } from 'react';
import { useLanguage } from '../i18n/language';
import { OrderList } from '../orders/OrderList';
import { periodName } from '../periods/periodName';
import { PartnerHead } from './PartnerHead';
import './partners.css';

/** The orders of one partner, beside the number that they make up. */
export function PartnerPanel({
  close,
  ...question
}: ComponentProps<typeof OrderList> & { close: () => void }) {
  const { language, messages } = useLanguage();
  const { partner, period, view } = question;
  const panel = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    panel.current?.showModal();
  }, []);

  return (
    <dialog
      ref={panel}
      className="panel"
      aria-label={messages.order.behindTheNumber}
      onClose={close}
      onClick={(event) => {
        // The dialog itself is only hit outside of what it holds: on its backdrop.
        if (event.target === panel.current) panel.current.close();
      }}
    >
      <div className="panel-content">
        <button
          type="button"
          className="icon-button close"
          aria-label={messages.partner.close}
          onClick={() => panel.current?.close()}
        >
          ✕
        </button>
        <PartnerHead code={partner} heading="h2" />
        <h3>
          {messages.order.behindTheNumber}
          <span className="faint">
            {periodName(period, language, messages)} · {messages.view[view]}
          </span>
        </h3>
        <OrderList {...question} />
      </div>
    </dialog>
  );
}
