import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageContext, preferredLanguage } from '../i18n/language';
import { SessionGate } from '../session/SessionGate';
import '../style/tokens.css';
import '../style/page.css';
import '../style/controls.css';
import { Explorer } from './Explorer';

const language = preferredLanguage();
document.documentElement.lang = language;

const place = document.getElementById('page');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <LanguageContext value={language}>
        <SessionGate>
          <Explorer />
        </SessionGate>
      </LanguageContext>
    </StrictMode>,
  );
}
