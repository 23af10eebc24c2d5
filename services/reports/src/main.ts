import { runService } from '@danvan/service/run-service';
import { config } from './config.ts';
import { reports } from './service.ts';

await runService({ ...reports, config });
