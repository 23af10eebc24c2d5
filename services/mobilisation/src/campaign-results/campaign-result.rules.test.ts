import { expect, test } from '@jest/globals';
import { assertInCommune, correctResult, issuesOfResult } from './campaign-result.rules.ts';
import type { CampaignResult } from './campaign-result-record.ts';

test.each([
  ['CLEAN_UP', null, true],
  ['CLEAN_UP', '1', false],
  ['FOAM_COLLECTED', '125.5', true],
  ['FOAM_COLLECTED', null, false],
  ['WASTE_COLLECTED', '0.001', true],
  ['TREES_PLANTED', '12', true],
  ['TREES_PLANTED', '12.5', false],
] as const)('%s of %s is whole: %s', (kind, quantity, whole) => {
  expect(issuesOfResult({ kind, quantity })).toMatchObject(whole ? [] : [{ path: ['quantity'] }]);
});

test('the unit follows the kind, and a quantity does not outlive the correction that makes a clean-up of it', () => {
  const foam = { kind: 'FOAM_COLLECTED', unit: 'CUBIC_METRE', quantity: '125.5' } as CampaignResult;
  expect(correctResult(foam, { kind: 'TREES_PLANTED', quantity: '12' })).toMatchObject({ unit: 'PIECE', quantity: '12' });
  expect(correctResult(foam, { kind: 'CLEAN_UP' })).toMatchObject({ unit: null, quantity: null });
  expect(correctResult(foam, { date: '2026-02-01' })).toMatchObject({ unit: 'CUBIC_METRE', quantity: '125.5' });
});

test('a result is one commune’s', () => {
  expect(() => assertInCommune({ areaLevel: 'COMMUNE' })).not.toThrow();
  for (const areaLevel of ['PROVINCE', 'DISTRICT'] as const) {
    expect(() => assertInCommune({ areaLevel })).toThrow(
      expect.objectContaining({ violation: expect.objectContaining({ rule: 'campaign-result.commune' }) }),
    );
  }
});
