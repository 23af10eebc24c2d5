import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { recordSources } from '../facts/record-sources.ts';
import { catalogue } from './metric-catalogue.ts';

const fileNameOf = (name: string) => name.replaceAll('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

test('every file of the rooms declares one metric, and all are in the catalogue', () => {
  const rooms = readdirSync(new URL('.', import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = rooms.flatMap(({ name }) => readdirSync(new URL(`${name}/`, import.meta.url)));
  expect(catalogue.map((metric) => `${fileNameOf(metric.name)}.ts`).sort()).toEqual(files.sort());
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
    if (metric.type === 'LEGAL') return;
    if (metric.defaultStatus !== undefined) expect(statuses).toContain(metric.defaultStatus);
    // Without one, a record that reached several statuses in a period would count several times.
    if (metric.type === 'COVERAGE' || metric.timing === 'DURING_PERIOD')
      expect(metric.defaultStatus !== undefined || statuses.length === 1).toBe(true);
    expect(recordSources.map(({ recordType }) => recordType)).toContain(metric.recordType);
  },
);

const counts = catalogue.filter((metric) => metric.type === 'COUNT');

test.each(counts.map((metric) => [metric.name, metric] as const))('%s says in which unit its figures are', (_, metric) => {
  if (metric.measure && 'unit' in metric.measure) expect(metric.unit).toBe(metric.measure.unit);
});

test('what is hidden with other figures is itself personal, and is judged over the same areas and periods', () => {
  for (const { personal, hiddenWith, timing, placedBy, kinds } of counts.filter((metric) => metric.hiddenWith)) {
    expect(personal).toBe(true);
    expect(hiddenWith).toMatchObject({ personal: true, timing, placedBy, ...(kinds && { kinds }) });
    expect(hiddenWith?.measure?.type ?? 'COUNT').toMatch(/^(COUNT|DISTINCT)$/);
  }
});
