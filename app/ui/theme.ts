import { cookieValue } from '#app/i18n/cookie.ts';

/** `system` follows the device. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = 'theme';

export function readTheme(text: string | null | undefined): Theme | undefined {
  return THEMES.find((theme) => theme === text);
}

/** The browser's remembered choice, so that the first byte of a page already has it. */
export function themeOfRequest(headers: Headers): Theme {
  return readTheme(cookieValue(headers.get('cookie'), THEME_COOKIE)) ?? 'system';
}
