import type { LocalDate } from '@danvan/directory';
import { findCatalogues } from '../disclosure/find-catalogues.ts';
import { findPostings } from '../disclosure/find-postings.ts';
import type { RecordArguments } from '../records/find-records.ts';
import type { Ctx, Reference } from './record.ts';

export const postingQueries = {
  disclosureCatalogues: (_: unknown, { on }: { on?: LocalDate | null }) => findCatalogues(on),
  posting: (_: unknown, { id }: Reference, ctx: Ctx) => ctx.loaders.posting.byId.load(id),
  postings: (_: unknown, args: RecordArguments, ctx: Ctx) => findPostings(ctx, args),
};
