import { CreateWelfare1795392000000 } from './20261123-create-welfare.ts';
import { CreateHousing1795478400000 } from './20261124-create-housing.ts';
import { CreateSponsorship1795564800000 } from './20261125-create-sponsorship.ts';
import { NoteNewerEvents1795831200000 } from './20261128-note-newer-events.ts';

export const migrations = [
  CreateWelfare1795392000000,
  CreateHousing1795478400000,
  CreateSponsorship1795564800000,
  NoteNewerEvents1795831200000,
];
