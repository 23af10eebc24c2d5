import { AreaKind } from '@danvan/contracts/vocabulary';
import { z } from 'zod';
import { name } from '../dated/dated-input.ts';

/** What an area says about itself. */
export const areaFields = { code: z.string().min(1).max(20), name, kind: AreaKind, parentId: z.uuid() };
