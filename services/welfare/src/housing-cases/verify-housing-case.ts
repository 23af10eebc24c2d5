import { HousingCaseVerified } from '@danvan/contracts/welfare-housing';
import { seen } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { z } from 'zod';
import { verify } from './housing-case.ts';
import { type CaseStep, createBulkCaseStep, createCaseStep } from './step-housing-cases.ts';

const item = z.object({ ...seen, verifiedOn: localDay });
type Verified = z.output<typeof item>;

const step: CaseStep<Verified> = {
  item,
  event: HousingCaseVerified,
  on: ({ verifiedOn }) => verifiedOn,
  take: (housing, { verifiedOn }, actor) => verify(housing, { verifiedOn, verifiedBy: actor }),
};

export const verifyHousingCase = createCaseStep('verifyHousingCase', step);
export const verifyHousingCases = createBulkCaseStep('verifyHousingCases', step);
