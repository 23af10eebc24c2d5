import { PetitionAssigned } from '@danvan/contracts/petitions';
import { saying } from '@danvan/service';
import { z } from 'zod';
import { petitionStep } from './petition-step.ts';

const onceEach = saying({ vi: 'Mỗi cán bộ chỉ nêu một lần.', en: 'Name each handler once.' });

/** Names those who handle a petition from now on, instead of whoever did before: they alone read its content. */
export const assignPetition = petitionStep({
  name: { one: 'assignPetition' },
  action: 'assign',
  event: PetitionAssigned,
  fields: {
    handlers: z
      .array(z.string().min(1).max(200))
      .min(1)
      .max(5)
      .refine((subs) => new Set(subs).size === subs.length, onceEach),
  },
  apply: (after, { item: { handlers } }) => ({ ...after, handlers }),
});
