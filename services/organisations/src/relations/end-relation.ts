import type { Context } from '@danvan/service/context';
import { endLasting } from '../dated/end-lasting.ts';
import type { Relation } from './relation.ts';
import { relationType } from './relation-type.ts';

export function endRelation(ctx: Context, raw: unknown): Promise<Relation> {
  return endLasting(ctx, { mutation: 'endRelation', type: relationType }, raw);
}
