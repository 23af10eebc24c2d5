import { describe, expect, test } from '@jest/globals';
import { end, isActive } from './sponsorship.rules.ts';
import type { Sponsorship } from './sponsorship-record.ts';

const pledged: Sponsorship = {
  id: '018f3c6e-8a00-7000-8000-0000000000d2',
  version: 1,
  status: 'PLEDGED',
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f5',
  tier: 'DISTRICT',
  areaId: '018f3c6e-8a00-7000-8000-000000000256',
  areaLevel: 'COMMUNE',
  childId: '018f3c6e-8a00-7000-8000-0000000000d1',
  sponsorId: '018f3c6e-8a00-7000-8000-0000000000f6',
  monthlyPledge: '1000000',
  startsOn: '2023-02-01',
  endsOn: '2031-06-01',
  synthetic: true,
};
const ended: Sponsorship = { ...pledged, status: 'ENDED', endsOn: '2024-01-01' };
const cancelled: Sponsorship = { ...pledged, status: 'CANCELLED' };
const pledges = { pledged, ended, cancelled };

test('a pledge ends early once', () => {
  expect(end(pledged, '2023-12-01')).toEqual({ ...pledged, status: 'ENDED', endsOn: '2023-12-01' });
});

test.each(['ended', 'cancelled'] as const)('a pledge that is %s does not end', (state) => {
  const refused = expect.objectContaining({ violation: expect.objectContaining({ rule: 'sponsorship.step' }) });
  expect(() => end(pledges[state], '2023-12-01')).toThrow(refused);
});

describe('a pledge', () => {
  test.each([
    ['2023-01-31', 'pledged', false],
    ['2023-02-01', 'pledged', true],
    ['2031-05-31', 'pledged', true],
    ['2031-06-01', 'pledged', false],
    ['2023-12-31', 'ended', true],
    ['2024-01-01', 'ended', false],
    ['2023-12-31', 'cancelled', false],
  ] as const)('on %s, being %s, is active: %s', (on, state, active) => {
    expect(isActive(pledges[state], on)).toBe(active);
  });

  test.each(['2023-02-01', '2031-06-01'])('does not end early on %s', (on) => {
    expect(() => end(pledged, on)).toThrow('lies after 2023-02-01 and before 2031-06-01');
  });
});
