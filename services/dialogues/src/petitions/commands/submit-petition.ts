import { getOrganisationWithinIn } from '@danvan/directory/organisations-within';
import { assertHappened } from '@danvan/records';
import { localDay, saying } from '@danvan/service';
import { z } from 'zod';
import { lodgingCommand } from './lodging-command.ts';
import { firstDay, petitionFields } from './petition-fields.ts';

const tooEarly = saying({ vi: `Không sớm hơn ${firstDay}.`, en: `Not before ${firstDay}.` });

/** Takes in what came to a desk or by post, signed. Its clock runs from the day it was received. Safe to repeat. */
export const submitPetition = lodgingCommand({
  mutation: 'submitPetition',
  item: z.object({
    ...petitionFields,
    channel: z.enum(['DESK', 'POST']),
    receivedOn: localDay.refine((day) => day >= firstDay, tooEarly).nullish(),
  }),
  arrivalOf({ channel, receivedOn }, today) {
    const day = receivedOn ?? today;
    assertHappened(day, today);
    return { channel, submittedOn: day, receivedOn: day };
  },
  addresseeIn: (tx, asked) => getOrganisationWithinIn(tx, tx.actor, asked),
});
