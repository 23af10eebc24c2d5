import { runService } from '@danvan/service/run-service';
import { config } from './config.ts';
import { mobilisation } from './service.ts';

await runService({ ...mobilisation, config });
