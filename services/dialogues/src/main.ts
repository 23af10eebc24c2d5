import { runService } from '@danvan/service/run-service';
import { config } from './config.ts';
import { dialogues } from './service.ts';

await runService({ ...dialogues, config });
