import { AreaKind } from '@danvan/contracts/vocabulary';
import { bulkOf, optional, requested, seen } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { z } from 'zod';
import { chosenId, lasting, name, period } from '../dated/dated-input.ts';

const code = z.string().min(1).max(20);

const area = { ...chosenId, code, name, kind: AreaKind, parentId: optional(z.uuid()), ...period };
export type AreaInput = z.output<z.ZodObject<typeof area>>;

export const RegisterAreaInput = lasting({ ...requested, ...area });

export const RegisterAreasInput = bulkOf('areas', lasting(area));

export const ReviseAreaInput = z.object({
  ...requested,
  ...seen,
  from: localDay,
  code: optional(code),
  name: optional(name),
  kind: optional(AreaKind),
  parentId: optional(z.uuid()),
});

export const EndAreaInput = z.object({ ...requested, ...seen, validTo: localDay });
