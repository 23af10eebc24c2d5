import { runService } from '@danvan/service/run-service';
import { config } from './config.ts';
import { organisations } from './service.ts';

await runService({ ...organisations, config });
