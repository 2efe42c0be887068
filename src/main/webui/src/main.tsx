import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { useAddress } from './address/useAddress';
import { Dashboard } from './Dashboard';
import { LanguageContext, preferredLanguage } from './i18n/language';
import { SessionGate } from './session/SessionGate';
import './style/tokens.css';
import './style/page.css';
import './style/controls.css';
import './tables/tables.css';

function Page() {
  const { address } = useAddress();
  const language = address.language ?? preferredLanguage();

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <LanguageContext value={language}>
      <SessionGate>
        <Dashboard />
      </SessionGate>
    </LanguageContext>
  );
}

const place = document.getElementById('page');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}
