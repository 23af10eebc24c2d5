import { PetitionForwarded } from '@danvan/contracts/petitions';
import { z } from 'zod';
import { assertNamedExistIn } from '../../records/named-organisations.ts';
import { assertForwardedElsewhere } from '../petition.rules.ts';
import { petitionStep } from './petition-step.ts';

/** A recommendation or feedback outside competence goes on to the competent body (Law 42/2013 art. 26.2b). */
export const forwardPetition = petitionStep({
  name: { one: 'forwardPetition' },
  action: 'forward',
  event: PetitionForwarded,
  fields: { forwardedToId: z.uuid() },
  apply(after, { item: { forwardedToId } }) {
    assertForwardedElsewhere(after, forwardedToId);
    return { ...after, forwardedToId };
  },
  check: (tx, _, { items, today }) =>
    assertNamedExistIn(
      tx,
      items.map(({ forwardedToId, on }) => ({ ids: [forwardedToId], on: on ?? today })),
    ),
});
