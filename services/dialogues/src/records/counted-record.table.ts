import type { EntitySchemaColumnOptions } from 'typeorm';
import type { CountedRecord } from './counted-record.ts';

/** The columns that the four tables have in common. */
export const countedColumns = {
  id: { type: 'uuid', primary: true },
  version: { type: 'int' },
  status: { type: 'text' },
  date: { type: 'date' },
  title: { type: 'text' },
  organisationId: { type: 'uuid' },
  tier: { type: 'text' },
  areaId: { type: 'uuid', nullable: true },
  areaLevel: { type: 'text', nullable: true },
  synthetic: { type: 'boolean' },
} satisfies { [P in keyof CountedRecord]: EntitySchemaColumnOptions };
