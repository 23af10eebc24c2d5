import { RelationType } from '@danvan/contracts/vocabulary';
import { bulkOf, requested } from '@danvan/service/command-input';
import { z } from 'zod';
import { chosenId, lasting, period } from '../dated/dated-input.ts';

const relation = { ...chosenId, fromId: z.uuid(), toId: z.uuid(), type: RelationType, ...period };
export type RelationInput = z.output<z.ZodObject<typeof relation>>;

export const RegisterRelationInput = lasting({ ...requested, ...relation });

export const RegisterRelationsInput = bulkOf('relations', lasting(relation));
