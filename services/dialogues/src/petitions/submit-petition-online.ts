import { todayInVietnam } from '@danvan/directory';
import type { DirectoryOrganisation, LocalDate } from '@danvan/directory/directory';
import { organisationsAsOfIn } from '@danvan/directory/organisations-as-of';
import type { Context } from '@danvan/service/context';
import { parseInput } from '@danvan/service/parse-input';
import type { Tx } from '@danvan/service/tx';
import { z } from 'zod';
import { assertNamedExistIn } from '../records/place-records.ts';
import { type LodgedPetition, lodgePetition } from './lodge-petition.ts';
import { lodged, refuseDenunciation } from './petition-input.ts';

const SubmitPetitionOnlineInput = z.object(lodged);

/**
 * Takes in what somebody without an account sends. A complaint needs identity and signature (Circular 05/2021 art. 6), so it is a draft
 * until both are confirmed at a desk; a recommendation or feedback is received at once. Safe to repeat.
 */
export async function submitPetitionOnline(ctx: Context, raw: unknown): Promise<LodgedPetition> {
  refuseDenunciation(raw);
  const input = parseInput(SubmitPetitionOnlineInput, raw);
  const today = todayInVietnam(ctx.now());
  return lodgePetition(ctx, {
    mutation: 'submitPetitionOnline',
    input,
    channel: 'ONLINE',
    submittedOn: today,
    receivedOn: input.kind === 'COMPLAINT' ? null : today,
    organisationIn: (tx) => addresseeIn(tx, input.organisationId, today),
  });
}

async function addresseeIn(tx: Tx, id: string, on: LocalDate): Promise<DirectoryOrganisation> {
  await assertNamedExistIn(tx, [{ ids: [id], on }]);
  const [organisation] = await organisationsAsOfIn(tx, [{ id, on }]);
  return organisation as DirectoryOrganisation;
}
