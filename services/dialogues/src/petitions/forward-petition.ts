import { PetitionForwarded } from '@danvan/contracts/petitions';
import { RuleViolated } from '@danvan/service/errors';
import { z } from 'zod';
import { assertNamedExistIn } from '../records/place-records.ts';
import { petitionRecord } from './petition-record.ts';
import { stepCommand } from './step-command.ts';

/** A recommendation or feedback outside competence goes on to the competent body (Law 42/2013 art. 26.2b). */
export const forwardPetition = stepCommand({
  mutation: 'forwardPetition',
  action: 'forward',
  type: petitionRecord,
  event: PetitionForwarded,
  fields: { forwardedToId: z.uuid() },
  async step(tx, { after, input: { forwardedToId }, on }) {
    if (forwardedToId === after.organisationId) throw new RuleViolated({ rule: 'petition.forwarded', message: toItself });
    await assertNamedExistIn(tx, [{ ids: [forwardedToId], on }]);
    return { ...after, forwardedToId };
  },
});

const toItself = {
  vi: 'Không chuyển đơn cho chính tổ chức đang giữ đơn.',
  en: 'A petition is not forwarded to the organisation that holds it.',
};
