import type { MetaFunction } from '@remix-run/node';
import { OFFLINE_WORDS } from '#app/i18n/offline-words.ts';
import { pageTitle } from '#app/ui/page-title.ts';
import { OfflinePage } from './offline-page.tsx';

/**
 * What this device has of one's plans. The service worker shows it in the place of what it has not; it asks the
 * server nothing but the frame.
 */
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (locale) => OFFLINE_WORDS[locale].title);

export default OfflinePage;
