import { PovertyStatus } from '@danvan/contracts/welfare';
import { localDay } from '@danvan/service';
import { z } from 'zod';
import { caseCodeInput } from '../case-code.ts';

export const householdFields = {
  organisationId: z.uuid(),
  areaId: z.uuid(),
  code: caseCodeInput,
  registeredOn: localDay,
};

export const assessmentFields = { standard: z.string().min(1).max(20), status: PovertyStatus, from: localDay };
