import { useAddress } from '../address/useAddress';
import type { PerformanceView } from '../graphql/generated';
import { useLanguage } from '../i18n/language';

const views: PerformanceView[] = ['AS_IS', 'AS_WAS'];

export function ViewSwitch({ view }: { view: PerformanceView }) {
  const { view: words } = useLanguage().messages;
  const { go } = useAddress();
  return (
    <div className="segments" role="group" aria-label={words.label}>
      {views.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === view}
          title={words.meaning[each]}
          onClick={() => {
            go({ view: each });
          }}
        >
          {words[each]}
        </button>
      ))}
    </div>
  );
}
