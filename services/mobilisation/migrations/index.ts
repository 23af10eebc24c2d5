import { CreateMobilisation1795392000000 } from './20261123-create-mobilisation.ts';
import { CreateCampaigns1795824000000 } from './20261128-create-campaigns.ts';
import { NoteNewerEvents1795831200000 } from './20261128-note-newer-events.ts';

export const migrations = [CreateMobilisation1795392000000, CreateCampaigns1795824000000, NoteNewerEvents1795831200000];
