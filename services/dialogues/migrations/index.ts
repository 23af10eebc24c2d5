import { CreateDialogues1795305600000 } from './20261122-create-dialogues.ts';

export const migrations = [CreateDialogues1795305600000];
