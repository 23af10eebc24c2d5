import { CreateFact1763769600000 } from './20261122-create-fact.ts';
import { AddAmounts1764201600000 } from './20261127-add-amounts.ts';
import { CreateReportedIndicator1795824000000 } from './20261128-create-reported-indicator.ts';
import { NoteNewerEvents1795831200000 } from './20261128-note-newer-events.ts';

export const migrations = [
  CreateFact1763769600000,
  AddAmounts1764201600000,
  CreateReportedIndicator1795824000000,
  NoteNewerEvents1795831200000,
];
