import { places } from '@danvan/records';
import type { ServiceDefinition } from '@danvan/service/start-service';
import { migrations } from '../migrations/index.ts';
import { consumers } from './consumers/index.ts';
import { disbursementTable } from './disbursements/disbursement.table.ts';
import { householdTable } from './households/household.table.ts';
import { housingBudgetTable } from './housing-budgets/housing-budget.table.ts';
import { housingCaseTable } from './housing-cases/housing-case.table.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { resolvers } from './resolvers/index.ts';
import { sponsoredChildTable } from './sponsored-children/sponsored-child.table.ts';
import { sponsorshipTable } from './sponsorships/sponsorship.table.ts';

export const welfare: ServiceDefinition<Loaders> = {
  name: 'welfare',
  schema: [
    places.schema,
    new URL('./households/households.graphql', import.meta.url),
    new URL('./housing-budgets/housing-budgets.graphql', import.meta.url),
    new URL('./housing-cases/housing-cases.graphql', import.meta.url),
    new URL('./disbursements/disbursements.graphql', import.meta.url),
    new URL('./sponsored-children/sponsored-children.graphql', import.meta.url),
    new URL('./sponsorships/sponsorships.graphql', import.meta.url),
  ],
  resolvers,
  loaders: createLoaders,
  tables: [householdTable, housingBudgetTable, housingCaseTable, disbursementTable, sponsoredChildTable, sponsorshipTable],
  consumers,
  migrations,
};
