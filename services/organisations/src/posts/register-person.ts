import { PersonRegistered } from '@danvan/contracts/organisations';
import { createCommand } from '@danvan/records';
import { z } from 'zod';
import { chosenId } from '../dated/dated-input.ts';
import { newId } from '../dated/new-id.ts';
import { personRecord } from './person-record.ts';

/** Registers an official, who belongs to no organisation: posts say where and when. */
export const registerPerson = createCommand(personRecord, {
  name: { one: 'registerPerson' },
  event: PersonRegistered,
  item: z.object({ ...chosenId, name: z.string().min(1).max(200) }),
  place: async (_, { items }) => items.map(() => ({})),
  create: (person) => person,
  unique: [
    newId(personRecord, { vi: 'Mã định danh này đã thuộc về một người khác.', en: 'This id belongs to another person already.' }),
  ],
});
