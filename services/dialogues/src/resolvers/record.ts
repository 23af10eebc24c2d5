import type { Context } from '@danvan/service/context';
import type { Loaders } from '../loaders.ts';
import type { CountedRecord } from '../records/counted-record.ts';

export type Ctx = Context<Loaders>;

export interface Reference {
  id: string;
}

export const toReference = (id: string): Reference => ({ id });

/** The fields that the four types of record resolve alike. */
export const recordFields = {
  organisation: ({ organisationId }: CountedRecord) => toReference(organisationId),
  area: ({ areaId }: CountedRecord) => areaId && toReference(areaId),
};
