import { createContext, use } from 'react';
import { en } from './en';
import { zhCN, type Messages } from './zh-CN';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

export const catalogues: Record<Language, Messages> = { 'zh-CN': zhCN, en };

export const languageNames: Record<Language, string> = { 'zh-CN': '中文', en: 'English' };

const remembered = 'tributary.language';

export function languageOf(text: string | null): Language | undefined {
  return languages.find((language) => language === text);
}

/** The language chosen before, else the browser's. */
export function preferredLanguage(): Language {
  const chosen = languageOf(localStorage.getItem(remembered));
  return chosen ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');
}

export function rememberLanguage(language: Language) {
  localStorage.setItem(remembered, language);
}

export const LanguageContext = createContext<Language>('zh-CN');

export function useLanguage(): { language: Language; messages: Messages } {
  const language = use(LanguageContext);
  return { language, messages: catalogues[language] };
}
