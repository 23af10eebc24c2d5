import { cpuWhile, hostileTexts } from '@danvan/testing/hostile-text';
import { expect, test } from '@jest/globals';
import { hashSecret, isSecret, newTrackingCode, secretOf, tidyCode } from './tracking-secret.ts';

test('a code can be read out and is never the same', () => {
  const codes = Array.from({ length: 200 }, newTrackingCode);
  for (const code of codes) expect(code).toMatch(/^DV-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(new Set(codes).size).toBe(codes.length);
});

test.each(['dv-0a1b2-3c4d5', 'DV0A1B23C4D5', ' DV 0A1B2 3C4D5 ', 'dv–OaIb2–3c4d5', '0a1b2-3c4d5'])(
  '%p is read as it was meant',
  (typed) => {
    expect(tidyCode(typed)).toBe('DV-0A1B2-3C4D5');
  },
);

test('a secret opens as it is typed, and no other does', async () => {
  const secret = secretOf(Buffer.alloc(32, 13));
  expect(secret).toMatch(/^(\w{5}-){3}\w{5}$/);
  const kept = await hashSecret(secret);
  expect(await isSecret(secret, kept)).toBe(true);
  expect(await isSecret(secret.toLowerCase().replaceAll('-', ' '), kept)).toBe(true);
  expect(await isSecret(secretOf(Buffer.alloc(32, 14)), kept)).toBe(false);
  expect(await isSecret('', kept)).toBe(false);
  expect(await isSecret(secret, undefined)).toBe(false);
});

test('the same secret is kept differently each time', async () => {
  expect(await hashSecret('A')).not.toEqual(await hashSecret('A'));
});

test.each(hostileTexts)('a mebibyte of %s is read as far as a code goes', async (_, text) => {
  const read = async () => {
    expect(tidyCode(text).length).toBeLessThan(200);
    expect(await isSecret(text, undefined)).toBe(false);
  };
  expect(await cpuWhile(read)).toBeLessThan(3_000);
});
