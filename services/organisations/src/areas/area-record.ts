import { AreaRegistered, AreaRevised, AreaVersion } from '@danvan/contracts/organisations';
import { eventOf } from '@danvan/records';
import { defineDated, type Registered, type Revised } from '../dated/dated-record.ts';
import type { AtDay } from '../dated/find-at.ts';
import { areaIdTaken, codeTaken } from './area.rules.ts';

export const areaRecord = defineDated<AreaVersion>({
  name: 'area',
  type: 'Area',
  versionState: AreaVersion,
  registered: eventOf(AreaRegistered, ({ id, ...state }: Registered<AreaVersion>) => ({ areaId: id, ...state })),
  revised: eventOf(AreaRevised, ({ id, ...state }: Revised<AreaVersion>) => ({ areaId: id, ...state })),
  idTaken: areaIdTaken,
  versionRefused: codeTaken,
});

/** An area as it was on the day `asOf`. */
export type Area = AtDay<AreaVersion>;
