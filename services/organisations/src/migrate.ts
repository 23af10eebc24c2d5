import { runMigrations } from '@danvan/service/run-migrations';
import { config } from './config.ts';
import { organisations } from './service.ts';

await runMigrations({ ...organisations, config });
