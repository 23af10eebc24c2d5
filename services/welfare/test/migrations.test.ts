import { describeMigrations } from '@danvan/testing/migrations.contract';
import { welfare } from '../src/service.ts';

describeMigrations(welfare, ['household', 'poverty_standard', 'directory_area', 'outbox', 'change']);
