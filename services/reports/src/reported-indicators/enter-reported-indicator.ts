import { addDays } from '@danvan/calendar/local-date';
import { ReportedIndicatorEntered } from '@danvan/contracts/reported-indicators';
import { createCommand } from '@danvan/records';
import { saying } from '@danvan/service';
import { z } from 'zod';
import { figureIn, periodInput, statedFields } from './figure-input.ts';
import { findReportable, getReportable, indicatorCatalogue } from './indicator-catalogue.ts';
import { enteredIndicator, type NewIndicator, placedOnItsDay, standsOnce } from './new-indicator.ts';
import { assertWithinPeriod } from './reported-indicator.rules.ts';
import { reportedIndicatorRecord } from './reported-indicator-record.ts';

const known = indicatorCatalogue.map(({ code }) => code).join(', ');
const catalogued = z
  .string()
  .max(100, { abort: true })
  .refine(
    (code) => findReportable(code) !== undefined,
    saying({ vi: `Mã không có trong danh mục: ${known}.`, en: `This code is not in the catalogue: ${known}.` }),
  );

const ReportedIndicatorToEnter = z
  .object({ organisationId: z.uuid(), areaId: z.uuid(), code: catalogued, period: periodInput, ...statedFields })
  .transform((input, check): NewIndicator => {
    const { organisationId, areaId, code, period, asOf, source, quotation } = input;
    const figure = figureIn(input, getReportable(code), (field, text) =>
      check.addIssue({ code: 'custom', path: [field], message: text.en, params: { text } }),
    );
    if (figure === undefined) return z.NEVER;
    const periodTo = addDays(period.to, 1);
    return { organisationId, areaId, code, figure, periodFrom: period.from, periodTo, asOf, source, quotation };
  });

/** Enters figures that somebody else has to attest. */
export const enterReportedIndicator = createCommand(reportedIndicatorRecord, {
  name: {
    one: 'enterReportedIndicator',
    item: 'reportedIndicator',
    many: 'enterReportedIndicators',
    items: 'reportedIndicators',
    success: 'ReportedIndicatorsEntered',
  },
  event: ReportedIndicatorEntered,
  item: ReportedIndicatorToEnter,
  on: ({ asOf }) => asOf,
  place: placedOnItsDay,
  create(item, { sub, today }) {
    assertWithinPeriod(item);
    return enteredIndicator(item, { sub, today });
  },
  unique: [standsOnce],
});
