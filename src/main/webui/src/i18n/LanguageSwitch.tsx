import { useAddress } from '../address/useAddress';
import { languageNames, languages, rememberLanguage, useLanguage, type Language } from './language';

export function LanguageSwitch() {
  const { language, messages } = useLanguage();
  const { settle } = useAddress();

  function choose(chosen: Language) {
    rememberLanguage(chosen);
    settle({ language: chosen });
  }

  return (
    <div className="segments quiet" role="group" aria-label={messages.language.label}>
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          onClick={() => {
            choose(each);
          }}
        >
          {languageNames[each]}
        </button>
      ))}
    </div>
  );
}
