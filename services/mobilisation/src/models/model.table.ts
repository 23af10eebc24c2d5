import { EntitySchema } from 'typeorm';
import type { Model } from './model.ts';

export const modelTable = new EntitySchema<Model>({
  name: 'model',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    status: { type: 'text' },
    name: { type: 'text', nullable: true },
    field: { type: 'text' },
    form: { type: 'text' },
    exemplarKind: { type: 'text', nullable: true },
    sourceModelId: { type: 'uuid', nullable: true },
    organisationId: { type: 'uuid' },
    tier: { type: 'text' },
    areaId: { type: 'uuid', nullable: true },
    areaLevel: { type: 'text', nullable: true },
    registeredOn: { type: 'date' },
    approvedOn: { type: 'date', nullable: true },
    implementedOn: { type: 'date', nullable: true },
    recognisedOn: { type: 'date', nullable: true },
    outstandingOn: { type: 'date', nullable: true },
    endedOn: { type: 'date', nullable: true },
    synthetic: { type: 'boolean' },
  },
});
