import { DialogueRecorded } from '@danvan/contracts/dialogues';
import { AreaRevised, type AreaVersion } from '@danvan/contracts/organisations';
import { startTestService, type TestService } from '@danvan/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askRecords, askStatistics, figure } from '../../test/asking.ts';
import { city, givenCity } from '../../test/city.ts';
import { idOf } from '../../test/ids.ts';
import { dialogue } from '../../test/records.ts';
import { reports } from '../service.ts';

let service: TestService;
const year = (n: number) => ({ period: { from: `${n}-01-01`, to: `${n}-12-31` } });
const count = (input: Record<string, unknown>) => figure(service, { metric: 'dialogue.count', ...input });

function revised(name: 'tanLinh' | 'vanChuong' | 'baVi', level: AreaVersion['level'], later: Partial<AreaVersion> | null) {
  const { areaId, ...area } = { parentId: null, ...city.areas[name], level };
  const versions = [{ ...area, validTo: '2025-07-01' }, ...(later ? [{ ...area, validFrom: '2025-07-01', ...later }] : [])];
  return service.deliver(AreaRevised, { areaId, version: 2, versions }, { sequence: 2 });
}

beforeAll(async () => {
  service = await startTestService(reports);
  await givenCity(service);
  // On 1 July 2025 the districts end. Tản Lĩnh goes on directly under the city, with the code that Văn Chương had, which ends.
  await revised('tanLinh', 'COMMUNE', { parentId: idOf('city'), code: '00193' });
  await revised('vanChuong', 'COMMUNE', null);
  await revised('baVi', 'DISTRICT', null);
  await service.deliverAll(DialogueRecorded, [
    dialogue({ by: 'ofTanLinh', id: 'Tản Lĩnh in spring', on: '2025-03-01' }),
    dialogue({ by: 'ofTanLinh', id: 'Tản Lĩnh in autumn', on: '2025-09-01' }),
    dialogue({ by: 'ofVanChuong', id: 'Văn Chương in spring', on: '2025-03-02' }),
    dialogue({ by: 'ofBaVi', id: 'Ba Vì in spring', on: '2025-03-03' }),
  ]);
});
afterAll(() => service.stop());

describe('a year in which the map changes', () => {
  test('units that ended keep counting above, each record once', async () => {
    expect(await count(year(2025))).toBe('4');
    const { data } = await askRecords(service, { metric: 'dialogue.count', ...year(2025), groupBy: ['AREA'] });
    expect(data?.statistics?.rows.nodes.map((row) => [row.area?.id, row.value, row.records?.totalCount])).toEqual([
      [idOf('tanLinh'), '2', 2],
      [idOf('dongDa'), '1', 1],
      [idOf('baVi'), '1', 1],
    ]);
  });

  test('the map is that of the last day of the period, or of the day asked for', async () => {
    const spring = { period: { from: '2025-01-01', to: '2025-06-30' }, area: { id: idOf('baVi') } };
    expect(await count(spring)).toBe('2');
    expect(await count({ ...spring, mapAsOf: '2025-07-01' })).toBe('1');
    expect(await count({ ...year(2025), area: { id: idOf('baVi') }, mapAsOf: '2025-06-30' })).toBe('3');
  });

  test('a code means the unit that bears it on that day', async () => {
    const code = { area: { code: '00193', level: 'COMMUNE' } };
    expect(await count({ ...code, period: { from: '2025-01-01', to: '2025-06-30' } })).toBe('1');
    expect(await count({ ...code, ...year(2025) })).toBe('2');
  });

  test('a coverage is of the units that exist on the last day: what ended is neither above nor below the line', async () => {
    const covered = async (input: Record<string, unknown>) => {
      const { data } = await askStatistics(service, { metric: 'dialogue.coverage', ...input });
      return [data?.statistics?.total.numerator, data?.statistics?.total.denominator];
    };
    expect(await covered({ areaLevel: 'COMMUNE', period: { from: '2025-01-01', to: '2025-06-30' } })).toEqual([2, 3]);
    expect(await covered({ areaLevel: 'COMMUNE', ...year(2025) })).toEqual([1, 2]);
    expect(await covered({ areaLevel: 'DISTRICT', ...year(2025) })).toEqual([0, 1]);
  });
});
