import { directoryConsumer } from '@danvan/directory';
import { places } from '@danvan/records';
import { defineService } from '@danvan/service';
import { migrations } from '../migrations/index.ts';
import { disbursements } from './disbursements/disbursements.ts';
import { households } from './households/households.ts';
import { housingBudgets } from './housing-budgets/housing-budgets.ts';
import { housingCases } from './housing-cases/housing-cases.ts';
import { sponsoredChildren } from './sponsored-children/sponsored-children.ts';
import { sponsorships } from './sponsorships/sponsorships.ts';
import { standards } from './standards/standards.ts';

export const welfare = defineService({
  name: 'welfare',
  modules: [places, households, standards, housingBudgets, housingCases, disbursements, sponsoredChildren, sponsorships],
  consumers: [directoryConsumer('welfare')],
  migrations,
});
