import { RelationEnded, RelationRegistered } from '@danvan/contracts/organisations';
import type { LastingType } from '../dated/lasting-type.ts';
import type { RelationRow } from './relation.table.ts';
import { relationTable } from './relation.table.ts';
import type { Relation } from './relation.ts';

export const relationType: LastingType<RelationRow, Omit<Relation, 'id'> & { relationId: string }> = {
  name: 'relation',
  table: relationTable,
  registered: RelationRegistered,
  ended: RelationEnded,
  toState: ({ id, registeredAt: _row, ...state }) => ({ relationId: id, ...state }),
};
