import { assertHappened } from '@danvan/records';

/** Puts a correction into the record of something that has happened. @throws RuleViolated where its day would be yet to come */
export function correctPast<R extends { date: string }>(
  before: R,
  correction: Partial<NoInfer<R>>,
  { today }: { today: string },
): R {
  const after = { ...before, ...correction };
  assertHappened(after.date, today);
  return after;
}
