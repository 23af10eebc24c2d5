import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { recordSources } from '../records/index.ts';
import { catalogue } from './metric-catalogue.ts';

test('every file of the folder declares one metric, and all are in the catalogue', () => {
  const notMetrics = ['metric.ts', 'metric-catalogue.ts', 'metric-catalogue.test.ts'];
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) => !notMetrics.includes(file));
  expect(catalogue.map((metric) => `${metric.name.replaceAll('.', '-')}.ts`).sort()).toEqual(files.sort());
});

test.each(catalogue.map((metric) => [metric.name, metric] as const))(
  '%s is whole: both languages, a usual status, records that exist',
  (_, metric) => {
    const texts = [
      metric.title,
      metric.meaning,
      ...[metric.kinds ?? {}, metric.statuses, ...Object.values(metric.facets)].flatMap(Object.values),
    ];
    expect(texts.every(({ vi, en }) => vi.length > 0 && en.length > 0)).toBe(true);
    const statuses = Object.keys(metric.statuses);
    if (metric.defaultStatus !== undefined) expect(statuses).toContain(metric.defaultStatus);
    // Without one, a record that reached several statuses in a period would count several times.
    if (metric.counts === 'WITHIN_PERIOD') expect(metric.defaultStatus !== undefined || statuses.length === 1).toBe(true);
    expect(recordSources.map(({ recordType }) => recordType)).toContain(metric.recordType);
  },
);
