import type { Context } from '@danvan/service/context';
import { endLasting } from '../dated/end-lasting.ts';
import type { OneStopPoint } from './one-stop-point.ts';
import { oneStopPointType } from './one-stop-point-type.ts';

export function endOneStopPoint(ctx: Context, raw: unknown): Promise<OneStopPoint> {
  return endLasting(ctx, { mutation: 'endOneStopPoint', type: oneStopPointType }, raw);
}
