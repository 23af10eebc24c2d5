import { PetitionAssigned } from '@danvan/contracts/petitions';
import { saying } from '@danvan/service/parse-input';
import { z } from 'zod';
import { petitionRecord } from './petition-record.ts';
import { stepCommand } from './step-command.ts';

const onceEach = saying({ vi: 'Mỗi cán bộ chỉ nêu một lần.', en: 'Name each handler once.' });

/** Names those who handle a petition from now on, instead of whoever did before: they alone read its content. */
export const assignPetition = stepCommand({
  mutation: 'assignPetition',
  action: 'assign',
  type: petitionRecord,
  event: PetitionAssigned,
  fields: {
    handlers: z
      .array(z.string().min(1).max(200))
      .min(1)
      .max(5)
      .refine((subs) => new Set(subs).size === subs.length, onceEach),
  },
  step: (_, { after, input: { handlers } }) => ({ ...after, handlers }),
});
