import { AreaRegistered, AreaRevised, type AreaVersion } from '@danvan/contracts/organisations';
import { emit } from '@danvan/events/emit';
import type { DatedType } from '../dated/dated-type.ts';
import { areaTable, areaVersionTable } from './area.table.ts';
import { areaIdTaken, codeTaken } from './area.ts';

export const areaType: DatedType<AreaVersion> = {
  name: 'area',
  table: areaTable,
  versionTable: areaVersionTable,
  idTaken: areaIdTaken,
  versionRefused: codeTaken,
  tellRegisteredIn: (tx, areas) =>
    emit(
      tx,
      AreaRegistered,
      areas.map(({ id, ...state }) => ({ areaId: id, ...state })),
    ),
  tellRevisedIn: (tx, { id, ...revised }) => emit(tx, AreaRevised, { areaId: id, ...revised }),
};
