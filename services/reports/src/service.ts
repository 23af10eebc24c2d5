import { organisations, places } from '@danvan/records';
import { defineService } from '@danvan/service';
import { migrations } from '../migrations/index.ts';
import { areaReport } from './area-report/area-report.ts';
import { keepFacts } from './consumers/keep-facts.ts';
import { keepPlaces } from './consumers/keep-places.ts';
import { reportedIndicators } from './reported-indicators/reported-indicators.ts';
import { statistics } from './statistics/statistics.ts';

export const reports = defineService({
  name: 'reports',
  modules: [places, organisations, statistics, reportedIndicators, areaReport],
  consumers: [keepPlaces, keepFacts],
  migrations,
});
