import type { RecordReference as Reference } from '../statistics/find-records.ts';

export const RecordReference = {
  organisation: ({ organisationId }: Reference) => ({ id: organisationId }),
};
