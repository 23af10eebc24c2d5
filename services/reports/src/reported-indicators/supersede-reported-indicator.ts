import { ReportedIndicatorEntered, ReportedIndicatorSuperseded } from '@danvan/contracts/reported-indicators';
import {
  assertHappened,
  type Batch,
  defineCommand,
  insertRecordsIn,
  lockOwnRecordsIn,
  reasonFields,
  translateUniqueViolation,
  updateRecordsIn,
  versionFields,
} from '@danvan/records';
import { type InputIssue, InvalidInput, type Tx } from '@danvan/service';
import { z } from 'zod';
import { figureIn, type StatedFigure, statedFields } from './figure-input.ts';
import { getReportable } from './indicator-catalogue.ts';
import { enteredIndicator, type NewIndicator, placedOnItsDay, standsOnce } from './new-indicator.ts';
import { assertWithinPeriod, supersede } from './reported-indicator.rules.ts';
import { type ReportedIndicator, reportedIndicatorRecord } from './reported-indicator-record.ts';

/**
 * Answers with the new figure, of the same organisation, area, indicator and period; somebody has to attest it anew. The old one stays
 * readable.
 */
export const supersedeReportedIndicator = defineCommand(reportedIndicatorRecord, {
  name: { one: 'supersedeReportedIndicator' },
  item: z.object({ ...versionFields, ...reasonFields, ...statedFields }),
  async work(tx, batch) {
    const [before] = (await lockOwnRecordsIn(tx, reportedIndicatorRecord, batch.items)) as [ReportedIndicator];
    const change = { record: reportedIndicatorRecord, event: ReportedIndicatorSuperseded };
    await updateRecordsIn(tx, change, [{ before, after: supersede(before) }]);
    const next = batch.items.map((stated) => inPlaceOf(before, stated));
    return enterIn(tx, next, { batch, supersedesId: before.id });
  },
});

/** @throws InvalidInput for a figure that is none of this indicator */
function inPlaceOf(before: ReportedIndicator, stated: StatedFigure): NewIndicator {
  const { organisationId, areaId, code, periodFrom, periodTo } = before;
  const { asOf, source, quotation } = stated;
  const issues: InputIssue[] = [];
  const figure = figureIn(stated, getReportable(code), (field, message) => issues.push({ path: [field], message }));
  if (figure === undefined) throw new InvalidInput(issues);
  return { organisationId, areaId, code, periodFrom, periodTo, figure, asOf, source, quotation };
}

interface Entry {
  batch: Batch<unknown>;
  supersedesId: string;
}

async function enterIn(tx: Tx, items: readonly NewIndicator[], { batch, supersedesId }: Entry): Promise<ReportedIndicator[]> {
  for (const item of items) {
    assertHappened(item.asOf, batch.today);
    assertWithinPeriod(item);
  }
  const places = await placedOnItsDay(tx, { items });
  const { synthetic } = tx.origin;
  const entered = places.map((place, index) => ({
    ...enteredIndicator(items[index] as NewIndicator, batch),
    ...{ ...place, id: batch.ctx.newId(), version: 1, synthetic, supersedesId },
  }));
  const change = { record: reportedIndicatorRecord, event: ReportedIndicatorEntered };
  return translateUniqueViolation([standsOnce], entered, () => insertRecordsIn(tx, change, entered));
}
