import { todayInVietnam } from '@danvan/directory';
import { correctedFields, correcting, unchanged } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import { parseInput } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import type { Household } from './household.ts';
import { householdFields } from './household-input.ts';
import { placeHouseholdsIn } from './place-households.ts';
import { reviseHousehold } from './revise-household.ts';

const CorrectHouseholdInput = z.object({
  ...correcting,
  organisationId: unchanged(householdFields.organisationId),
  areaId: unchanged(householdFields.areaId),
  code: unchanged(householdFields.code),
  registeredOn: unchanged(householdFields.registeredOn),
});

/** Tier and level follow the organisation, the area and the day. Safe to repeat. */
export async function correctHousehold(ctx: Context, raw: unknown): Promise<Household> {
  const input = parseInput(CorrectHouseholdInput, raw);
  const correction = correctedFields(input);
  return reviseHousehold(ctx, {
    mutation: 'correctHousehold',
    input,
    async revise(tx, before) {
      const after = { ...before, ...correction };
      assertHappened(after.registeredOn, todayInVietnam(tx.now()));
      const [place] = await placeHouseholdsIn(tx, [after]);
      return { ...after, ...place };
    },
  });
}
