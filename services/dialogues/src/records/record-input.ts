import { saying } from '@danvan/service/parse-input';
import { z } from 'zod';

/** What every record says about itself when it is entered. */
export const entered = { organisationId: z.uuid(), title: z.string().min(1).max(300) };

const mostNamed = 100;
const namedTwice = saying({ vi: 'Mỗi tổ chức chỉ nêu một lần.', en: 'Name each organisation once.' });

/** Organisations that a record names besides its own. */
export const namedOrganisations = z
  .array(z.uuid())
  .max(mostNamed)
  .refine((ids) => new Set(ids).size === ids.length, namedTwice);

/** How many came, spoke or asked. */
export const count = z.int().nonnegative().max(1_000_000);
