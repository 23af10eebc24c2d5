import { describe, expect, test } from '@jest/globals';
import { cancel, end, isActive, type Sponsorship } from './sponsorship.ts';

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
const take = { end: (pledge: Sponsorship) => end(pledge, '2023-12-01'), cancel };

/** What each action makes of a pledge in each state; a dash where it is refused. */
const table: Record<keyof typeof take, Record<keyof typeof pledges, string>> = {
  end: { pledged: 'ENDED', ended: '-', cancelled: '-' },
  cancel: { pledged: 'CANCELLED', ended: 'CANCELLED', cancelled: '-' },
};
const pairs = Object.entries(table).flatMap(([action, row]) =>
  Object.entries(row).map(([state, to]) => [action as keyof typeof take, state as keyof typeof pledges, to] as const),
);

test.each(pairs)('%s of a pledge that is %s: %s', (action, state, to) => {
  const act = () => take[action](pledges[state]);
  const refused = expect.objectContaining({ violation: expect.objectContaining({ rule: 'sponsorship.step' }) });
  if (to === '-') expect(act).toThrow(refused);
  else expect(act().status).toBe(to);
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
