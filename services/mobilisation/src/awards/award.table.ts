import { EntitySchema } from 'typeorm';
import type { Award } from './award.ts';

export const awardTable = new EntitySchema<Award>({
  name: 'award',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    status: { type: 'text' },
    form: { type: 'text' },
    decidedBy: { type: 'text' },
    recipientKind: { type: 'text' },
    recipientLabel: { type: 'text', nullable: true },
    decidedOn: { type: 'date' },
    decisionNumber: { type: 'text' },
    modelId: { type: 'uuid', nullable: true },
    organisationId: { type: 'uuid' },
    tier: { type: 'text' },
    areaId: { type: 'uuid', nullable: true },
    areaLevel: { type: 'text', nullable: true },
    synthetic: { type: 'boolean' },
  },
});
