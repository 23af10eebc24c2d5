import type { ExpectedReported } from '../compare-reported.ts';
import type { ExpectedFigure } from '../expected-figure.ts';

const raised = { kind: 'QN-2023' };

/**
 * What the published report says of thành phố Hạ Long in 2023. Computed from it: the 24 fixed days of reception (the 1st and the 15th of
 * each month) and the monthly pledges (120 children, 1,000,000 đồng each); the deadline behind the fifteen days is made up.
 */
export const EXPECTED: ExpectedFigure[] = [
  { metric: 'model.count', status: 'REGISTERED', value: 356 },
  { metric: 'housing.householdsCompleted', value: 108 },
  { metric: 'housing.leadDays', value: 15 },
  { metric: 'housing.supportTotal', value: 6_600_000_000, isExceeded: true },
  { metric: 'poverty.nearPoorExits', ...raised, value: 10 },
  { metric: 'poverty.nearPoorRemaining', ...raised, value: 0 },
  { metric: 'sponsorship.children', value: 120 },
  { metric: 'sponsorship.sponsors', value: 69 },
  { metric: 'sponsorship.monthlyPledge', value: 120_000_000 },
  { metric: 'reception.fixedSessions', status: 'RECEIVED', value: 24 },
  { metric: 'clearance.projectsDeployed', value: 60 },
  { metric: 'environment.communesCovered', areaLevel: 'COMMUNE', value: 33, of: 33 },
  { metric: 'environment.foamCollected', value: 4_000, isExceeded: true },
];

/** What the same report states and no record of the platform shows, or only a bound of it: never added to the figures above. */
export const REPORTED: ExpectedReported[] = [
  { code: 'jobs.created', value: '7400', unit: 'PERSONS', qualifier: 'EXACT' },
  { code: 'jobs.created', value: '113.8', unit: 'PERCENT', qualifier: 'PERCENT_OF_PLAN' },
  { code: 'water.rural-coverage', value: '100', unit: 'PERCENT', qualifier: 'EXACT' },
  { code: 'water.urban-coverage', value: '100', unit: 'PERCENT', qualifier: 'EXACT' },
  { code: 'housing.support-total', value: '6600000000', unit: 'VND', qualifier: 'AT_LEAST' },
  { code: 'environment.foam-collected', value: '4000', unit: 'CUBIC_METRE', qualifier: 'AT_LEAST' },
];
