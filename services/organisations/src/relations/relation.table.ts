import { EntitySchema } from 'typeorm';
import type { Relation } from './relation.ts';

export interface RelationRow extends Relation {
  registeredAt: Date;
}

export const relationTable = new EntitySchema<RelationRow>({
  name: 'relation',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    fromId: { type: 'uuid' },
    toId: { type: 'uuid' },
    type: { type: 'text' },
    validFrom: { type: 'date' },
    validTo: { type: 'date', nullable: true },
    registeredAt: { type: 'timestamptz' },
  },
});
