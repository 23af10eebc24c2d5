import type { AssessmentState, PovertyStatus } from '@danvan/contracts/welfare';
import { expect, test } from '@jest/globals';
import { povertyMoves } from './poverty-moves.rules.ts';

const assessed = (from: string, status: PovertyStatus, standard = 'QN-2023'): AssessmentState => ({
  assessmentId: '018f3c6e-8a00-7000-8000-0000000000c2',
  standard,
  status,
  from,
});

test('moves stand oldest first, of each standard apart; an assessment that confirms a status is none', () => {
  const moves = povertyMoves([
    assessed('2023-12-15', 'NOT_POOR'),
    assessed('2023-01-10', 'NEAR_POOR'),
    assessed('2023-06-01', 'NEAR_POOR'),
    assessed('2023-02-01', 'POOR', 'VN-2022'),
  ]);
  expect(moves).toEqual([
    { standard: 'QN-2023', kind: 'ENTRY', from: 'NOT_POOR', to: 'NEAR_POOR', on: '2023-01-10' },
    { standard: 'VN-2022', kind: 'ENTRY', from: 'NOT_POOR', to: 'POOR', on: '2023-02-01' },
    { standard: 'QN-2023', kind: 'EXIT', from: 'NEAR_POOR', to: 'NOT_POOR', on: '2023-12-15' },
  ]);
});

test.each([
  ['NOT_POOR', 'POOR', 'ENTRY'],
  ['NOT_POOR', 'NEAR_POOR', 'ENTRY'],
  ['POOR', 'NEAR_POOR', 'CHANGE'],
  ['NEAR_POOR', 'POOR', 'CHANGE'],
  ['POOR', 'NOT_POOR', 'EXIT'],
  ['NEAR_POOR', 'NOT_POOR', 'EXIT'],
  ['NOT_POOR', 'NOT_POOR', undefined],
  ['POOR', 'POOR', undefined],
  ['NEAR_POOR', 'NEAR_POOR', undefined],
] as const)('from %s to %s: %s', (from, to, kind) => {
  const moves = povertyMoves([assessed('2023-01-10', from), assessed('2023-12-15', to)]);
  expect(moves.filter(({ on }) => on === '2023-12-15').map((move) => move.kind)).toEqual(kind ? [kind] : []);
});
