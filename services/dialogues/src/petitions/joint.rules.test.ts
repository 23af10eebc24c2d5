import { expect, test } from '@jest/globals';
import { assertJointPapers, assertRepresented } from './joint.rules.ts';

test.each([
  [1, 1],
  [2, 2],
  [4, 2],
  [5, 2],
  [10, 2],
  [11, 5],
  [300, 5],
])('%i people have %i representatives at most', (senderCount, most) => {
  expect(() => assertRepresented(senderCount, most)).not.toThrow();
  expect(() => assertRepresented(senderCount, most + 1)).toThrow(`${most} representatives at most`);
});

test.each([
  ['COMPLAINT', 12, false, '2026-07-01', false],
  ['COMPLAINT', 12, true, '2026-07-01', true],
  ['COMPLAINT', 12, false, '2026-06-30', true],
  ['COMPLAINT', 1, false, '2026-07-01', true],
  ['FEEDBACK', 12, false, '2026-07-01', true],
] as const)('a %s of %i with papers %p is taken on on %s: %p', (kind, senderCount, hasJointPapers, acceptedOn, isFine) => {
  const accept = () => assertJointPapers({ kind, senderCount }, { hasJointPapers, acceptedOn });
  if (isFine) expect(accept).not.toThrow();
  else expect(accept).toThrow(/signatures of all/);
});
