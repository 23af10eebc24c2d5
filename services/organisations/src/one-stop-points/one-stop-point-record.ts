import { OneStopPointEnded, OneStopPointRegistered, type OneStopPointState } from '@danvan/contracts/posts';
import type { LastingType } from '../dated/lasting-type.ts';
import { oneStopPointTable } from './one-stop-point.table.ts';
import type { OneStopPoint } from './one-stop-point.ts';

export const oneStopPointType: LastingType<OneStopPoint, OneStopPointState> = {
  name: 'one-stop-point',
  table: oneStopPointTable,
  registered: OneStopPointRegistered,
  ended: OneStopPointEnded,
  toState: ({ id, name: _name, place: _place, ...state }) => ({ oneStopPointId: id, ...state }),
};
