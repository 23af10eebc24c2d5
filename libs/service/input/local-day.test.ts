import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { InvalidInput } from '../errors.ts';
import { localDay } from './local-day.ts';
import { parseInput } from './parse-input.ts';

test.each(['1900-01-01', '2026-07-01', '2199-12-31'])('an input takes the day %s', (on) => {
  expect(parseInput(z.object({ on: localDay }), { on })).toEqual({ on });
});

test.each(['9999-12-31', '0000-01-01', '1899-12-31', '2200-01-01'])('an input with the day %s is told the range', (on) => {
  const message = { vi: 'Ngày phải từ 1900-01-01 đến 2199-12-31.', en: 'A day is from 1900-01-01 to 2199-12-31.' };
  const parse = () => parseInput(z.object({ on: localDay }), { on });
  expect(parse).toThrow(InvalidInput);
  expect(parse).toThrow(expect.objectContaining({ issues: [{ path: ['on'], message }] }));
});
