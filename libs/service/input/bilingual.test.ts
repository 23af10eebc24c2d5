import { expect, test } from '@jest/globals';
import { localeOf } from './bilingual.ts';

test.each([
  [undefined, 'vi'],
  ['', 'vi'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['vi-VN, en;q=0.9', 'vi'],
  ['en;q=0.4, vi;q=0.8', 'vi'],
  ['fr, de;q=0.9', 'vi'],
  ['fr, en;q=0.1', 'en'],
  ['en;q=0', 'vi'],
  ['EN', 'en'],
  ['*', 'vi'],
  ['en;q=nonsense', 'vi'],
])('Accept-Language %j is answered in %s', (header, locale) => {
  expect(localeOf(header)).toBe(locale);
});
