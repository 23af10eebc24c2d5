import { runMigrations } from '@danvan/service/run-migrations';
import { migrations } from '../migrations/index.ts';
import { config } from './config.ts';

await runMigrations({ name: 'reports', migrations, config });
