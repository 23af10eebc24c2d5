import { CreateDialogues1795305600000 } from './20261122-create-dialogues.ts';
import { CreatePetitions1795312800000 } from './20261122-create-petitions.ts';
import { CreateReceptions1795320000000 } from './20261122-create-receptions.ts';
import { SuspendPetitions1795651200000 } from './20261126-suspend-petitions.ts';
import { PostponeReceptions1795737600000 } from './20261127-postpone-receptions.ts';
import { NoteNewerEvents1795831200000 } from './20261128-note-newer-events.ts';

export const migrations = [
  CreateDialogues1795305600000,
  CreatePetitions1795312800000,
  CreateReceptions1795320000000,
  SuspendPetitions1795651200000,
  PostponeReceptions1795737600000,
  NoteNewerEvents1795831200000,
];
