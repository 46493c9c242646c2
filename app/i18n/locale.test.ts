import { describe, expect, test } from 'vitest';
import { localeOfBrowser, localeOfRequest } from './locale.ts';

describe('the language of a page', () => {
  test('is the person’s own choice before anything else', () => {
    const headers = new Headers({ cookie: 'lang=nb', 'accept-language': 'nb' });
    expect(localeOfRequest(headers, 'en')).toBe('en');
  });

  test('is the one this browser remembers when the person has not chosen', () => {
    const headers = new Headers({ cookie: 'theme=dark; lang=en', 'accept-language': 'nb-NO' });
    expect(localeOfRequest(headers, null)).toBe('en');
  });

  test('follows the browser when nothing was chosen, and a remembered nonsense is nothing', () => {
    const headers = new Headers({ cookie: 'lang=klingon', 'accept-language': 'en-GB,en;q=0.9' });
    expect(localeOfRequest(headers, undefined)).toBe('en');
  });

  test.each([
    ['nb-NO,nb;q=0.9,en;q=0.8', 'nb'],
    ['en;q=0.5,nn;q=0.8', 'nb'],
    ['da', 'nb'],
    ['de,en;q=0.7', 'en'],
    ['fr', 'nb'],
    ['en;q=0', 'nb'],
    [null, 'nb'],
  ])('[browser asks for %s] is %s', (header, locale) => {
    expect(localeOfBrowser(header)).toBe(locale);
  });
});
