import { describeMigrations } from '@danvan/testing/migrations.suite';
import { welfare } from '../src/service.ts';

describeMigrations(welfare, [
  'household',
  'poverty_standard',
  'housing_budget',
  'housing_case',
  'disbursement',
  'sponsored_child',
  'sponsorship',
  'directory_area',
  'outbox',
  'change',
]);
