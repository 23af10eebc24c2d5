import { runService } from '@danvan/service/run-service';
import { config } from './config.ts';
import { welfare } from './service.ts';

await runService({ ...welfare, config });
