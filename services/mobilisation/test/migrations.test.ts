import { describeMigrations } from '@danvan/testing/migrations.suite';
import { mobilisation } from '../src/service.ts';

describeMigrations(mobilisation, [
  'model',
  'award',
  'campaign',
  'contribution',
  'campaign_result',
  'clearance_project',
  'directory_organisation',
  'outbox',
  'change',
]);
