import { EntitySchema } from 'typeorm';
import type { OneStopPoint } from './one-stop-point.ts';

export const oneStopPointTable = new EntitySchema<OneStopPoint>({
  name: 'one_stop_point',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    organisationId: { type: 'uuid' },
    name: { type: 'text' },
    place: { type: 'text', nullable: true },
    tier: { type: 'text' },
    areaId: { type: 'uuid', nullable: true },
    areaLevel: { type: 'text', nullable: true },
    synthetic: { type: 'boolean' },
    validFrom: { type: 'date' },
    validTo: { type: 'date', nullable: true },
  },
});
