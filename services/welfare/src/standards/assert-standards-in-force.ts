import { forEachItem, type PathOf } from '@danvan/records';
import { InvalidInput, type Tx } from '@danvan/service';
import { findStandards } from './find-standards.ts';
import { assertInForce } from './poverty-standard.rules.ts';

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
  await forEachItem(items, ({ standard, from }) => {
    const found = standards.get(standard);
    if (found !== undefined) assertInForce(found, from);
  });
}
