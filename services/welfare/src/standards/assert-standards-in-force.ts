import type { PathOf } from '@danvan/service/command-input';
import type { Tx } from '@danvan/service/database';
import { InvalidInput } from '@danvan/service/errors';
import { eachAtIndex } from '@danvan/service/lock-records';
import { findStandards } from './find-standards.ts';
import { assertInForce } from './poverty-standard.ts';

interface Dated {
  standard: string;
  from: string;
}

/** One statement. @throws InvalidInput for a code that does not exist, RuleViolated `household.standard` with the index */
export async function assertStandardsInForceIn(tx: Tx, items: readonly Dated[], pathOf: PathOf): Promise<void> {
  const standards = new Map((await findStandards(tx)).map((standard) => [standard.code, standard]));
  const known = [...standards.keys()].join(', ');
  const message = {
    vi: `Không có chuẩn nghèo này; hiện có: ${known}.`,
    en: `There is no such poverty standard; there are: ${known}.`,
  };
  const issues = items.flatMap(({ standard }, index) =>
    standards.has(standard) ? [] : [{ path: [...pathOf(index), 'standard'], message }],
  );
  if (issues.length > 0) throw new InvalidInput(issues);
  await eachAtIndex(items, ({ standard, from }) => {
    const found = standards.get(standard);
    if (found !== undefined) assertInForce(found, from);
  });
}
