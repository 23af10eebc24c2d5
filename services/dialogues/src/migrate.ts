import { runMigrations } from '@danvan/service/run-migrations';
import { config } from './config.ts';
import { dialogues } from './service.ts';

await runMigrations({ ...dialogues, config });
