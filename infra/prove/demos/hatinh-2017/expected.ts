import type { ExpectedReported } from '../compare-reported.ts';
import type { ExpectedFigure } from '../expected-figure.ts';

/**
 * What baohatinh.vn reported of tỉnh Hà Tĩnh in 2017 (6/3/2018): models built and replicated, among them the outstanding ones. How many
 * items a commune disclosed was set by the ordinance of that time.
 */
export const EXPECTED: ExpectedFigure[] = [
  { metric: 'model.count', status: 'IMPLEMENTED', value: 1_700 },
  { metric: 'model.count', status: 'OUTSTANDING', value: 350 },
  { metric: 'disclosure.catalogueSize', areaLevel: 'COMMUNE', value: 11 },
];

/** The catalogue of that time by its name, and that of the law which replaced it. */
export const EXPECTED_BESIDE: ExpectedFigure[] = [
  { metric: 'disclosure.catalogueSize', kind: 'PL34_2007', value: 11 },
  { metric: 'disclosure.catalogueSize', kind: 'L10_2022', value: 14 },
];

/** What the same article states and no record of the platform shows: never added to the figures above. */
export const REPORTED: ExpectedReported[] = [
  { code: 'online-services.provided', value: '1190', unit: 'SERVICES', qualifier: 'EXACT' },
  { code: 'public-service-centre.departments', value: '100', unit: 'PERCENT', qualifier: 'EXACT' },
];
