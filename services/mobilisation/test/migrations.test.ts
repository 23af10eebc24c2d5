import { describeMigrations } from '@danvan/testing/migrations.contract';
import { mobilisation } from '../src/service.ts';

describeMigrations(mobilisation, ['model', 'award', 'directory_organisation', 'outbox', 'change']);
