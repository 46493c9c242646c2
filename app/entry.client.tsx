import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { DEFAULT_LOCALE, readLocale } from './i18n/locale.ts';
import { LocaleContext } from './i18n/words.ts';
import { surviveTranslation } from './translated-page.ts';

surviveTranslation();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <LocaleContext.Provider value={readLocale(document.documentElement.lang) ?? DEFAULT_LOCALE}>
        <RemixBrowser />
      </LocaleContext.Provider>
    </StrictMode>,
  );
});
