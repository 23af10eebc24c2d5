import { todayInVietnam } from '@danvan/directory';
import { getOrganisationWithinIn } from '@danvan/directory/organisations-within';
import type { Context } from '@danvan/service/context';
import { localDay } from '@danvan/service/local-day';
import { parseInput, saying } from '@danvan/service/parse-input';
import { assertHappened } from '@danvan/service/record-rules';
import { z } from 'zod';
import { type LodgedPetition, lodgePetition } from './lodge-petition.ts';
import { firstDay, lodged, refuseDenunciation } from './petition-input.ts';

const tooEarly = saying({ vi: `Không sớm hơn ${firstDay}.`, en: `Not before ${firstDay}.` });

const SubmitPetitionInput = z.object({
  ...lodged,
  channel: z.enum(['DESK', 'POST']),
  receivedOn: localDay.refine((day) => day >= firstDay, tooEarly).nullish(),
});

/** Takes in what came to a desk or by post, signed. Its clock runs from the day it was received. Safe to repeat. */
export async function submitPetition(ctx: Context, raw: unknown): Promise<LodgedPetition> {
  refuseDenunciation(raw);
  const input = parseInput(SubmitPetitionInput, raw);
  const today = todayInVietnam(ctx.now());
  const receivedOn = input.receivedOn ?? today;
  assertHappened(receivedOn, today);
  return lodgePetition(ctx, {
    mutation: 'submitPetition',
    input,
    channel: input.channel,
    submittedOn: receivedOn,
    receivedOn,
    organisationIn: (tx) => getOrganisationWithinIn(tx, tx.actor, { id: input.organisationId, on: receivedOn }),
  });
}
