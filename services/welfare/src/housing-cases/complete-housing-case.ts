import { HousingCaseCompleted } from '@danvan/contracts/welfare-housing';
import { seen } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { z } from 'zod';
import { complete } from './housing-case.ts';
import { type CaseStep, createBulkCaseStep, createCaseStep } from './step-housing-cases.ts';

const item = z.object({ ...seen, completedOn: localDay });
type Completed = z.output<typeof item>;

const step: CaseStep<Completed> = {
  item,
  event: HousingCaseCompleted,
  on: ({ completedOn }) => completedOn,
  take: (housing, { completedOn }) => complete(housing, completedOn),
};

export const completeHousingCase = createCaseStep('completeHousingCase', step);
export const completeHousingCases = createBulkCaseStep('completeHousingCases', step);
