import { unchanged } from '@danvan/records';
import { localDay } from '@danvan/service';
import { z } from 'zod';

/** What every record says about itself when it is entered. */
export const recordFields = { organisationId: z.uuid(), title: z.string().min(1).max(300) };

/** What can be corrected in every record. */
export const correctedRecordFields = {
  date: unchanged(localDay),
  organisationId: unchanged(recordFields.organisationId),
  title: unchanged(recordFields.title),
};

/** How many came, spoke or asked. */
export const count = z.int().nonnegative().max(1_000_000);
