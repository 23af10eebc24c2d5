import { expect, test } from '@jest/globals';
import { assertAgenciesCounted } from './survey.rules.ts';

test.each([
  [1, [], 'one agency that the directory does not know'],
  [6, ['a', 'b'], 'six agencies, two of them named'],
  [2, ['a', 'b'], 'as many as are named'],
])('%d surveyed, %j named: %s', (agenciesSurveyed, agencyIds) => {
  expect(() => assertAgenciesCounted({ agenciesSurveyed, agencyIds })).not.toThrow();
});

test.each([
  [0, []],
  [1, ['a', 'b']],
])('%d surveyed with %j named are refused', (agenciesSurveyed, agencyIds) => {
  expect(() => assertAgenciesCounted({ agenciesSurveyed, agencyIds })).toThrow(
    expect.objectContaining({ violation: expect.objectContaining({ rule: 'survey.agencies' }) }),
  );
});
