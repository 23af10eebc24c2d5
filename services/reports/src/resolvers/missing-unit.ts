import type { MissingUnit as Unit } from '../statistics/row.ts';

export const MissingUnit = {
  area: ({ areaId }: Unit) => ({ id: areaId }),
};
