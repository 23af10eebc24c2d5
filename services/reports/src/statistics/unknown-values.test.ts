import { SupervisionCorrected, SupervisionRecorded } from '@danvan/contracts/dialogues';
import { AwardGranted, ModelImplemented } from '@danvan/contracts/mobilisation';
import { OrganisationRegistered } from '@danvan/contracts/organisations';
import type { EventDefinition } from '@danvan/events/define-event';
import type { Opened } from '@danvan/events/vocabulary';
import { startTestService, type TestService } from '@danvan/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askRecords, figure } from '../../test/asking.ts';
import { givenCity } from '../../test/city.ts';
import { idOf } from '../../test/ids.ts';
import { award, model, supervision } from '../../test/records.ts';
import { reports } from '../service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService(reports);
  await givenCity(service);
});
afterAll(() => service.stop());

/** An event with values of a contract that this service does not have yet. */
async function deliverNewer<P>(definition: EventDefinition<P>, payload: P, newer: Partial<Opened<P>>, sequence = 1) {
  await service.deliver(definition, { ...payload, ...newer } as P, { sequence });
  expect(await service.query('SELECT detail FROM parked_event')).toEqual([]);
}

/** The rows in which something is, with the ids of the records behind each. */
async function rowsOf(metric: string, input: Record<string, unknown>) {
  const { data, errors } = await askRecords(service, { metric, ...input });
  expect(errors).toBeUndefined();
  const rows = data?.statistics?.rows.nodes.filter(({ value }) => value !== '0') ?? [];
  return rows.map(({ kind, tier, facets, value, records }) => ({
    kind,
    tier,
    facets: facets?.map((facet) => facet.value),
    value,
    ids: records?.nodes.map(({ id }) => id),
  }));
}

test('an event of a newer type is passed over, and the next one of its record tells all', async () => {
  const reviewed = { ...SupervisionRecorded, wireType: 'dialogues.supervision.reviewed' };
  const record = supervision({ by: 'ofCity', id: 's0', on: '2016-02-01' });
  const asked = { metric: 'supervision.count', period: { from: '2016-01-01', to: '2016-12-31' } };
  await deliverNewer(reviewed, record, {});
  expect(await figure(service, asked)).toBe('0');
  await service.deliver(SupervisionCorrected, { ...record, version: 2 }, { sequence: 2 });
  expect(await figure(service, asked)).toBe('1');
});

describe('a value that came into the contract after this service', () => {
  test('counts in totals, and in the row of others where kinds are told apart', async () => {
    const known = supervision({ by: 'ofCity', id: 's1', on: '2019-02-01', form: 'DELEGATION' });
    await service.deliver(SupervisionRecorded, known);
    await deliverNewer(SupervisionRecorded, supervision({ by: 'ofCity', id: 's2', on: '2019-02-02' }), { form: 'HEARING' });
    await deliverNewer(SupervisionRecorded, supervision({ by: 'ofCity', id: 's3', on: '2019-02-03' }), { form: 'ONLINE' });
    expect(await figure(service, { metric: 'supervision.count' })).toBe('3');
    expect(await rowsOf('supervision.count', { groupBy: ['KIND'] })).toMatchObject([
      { kind: 'DELEGATION', value: '1', ids: [idOf('s1')] },
      { kind: 'OTHER', value: '2', ids: expect.arrayContaining([idOf('s2'), idOf('s3')]) },
    ]);
  });

  test('counts among others of a facet as well', async () => {
    await deliverNewer(AwardGranted, award({ by: 'ofCity', id: 'a1', on: '2019-05-01' }), { decidedBy: 'STATE_PRESIDENT' });
    expect(await rowsOf('award.count', { groupByFacets: ['decidedBy'] })).toMatchObject([
      { facets: ['OTHER'], value: '1', ids: [idOf('a1')] },
    ]);
  });

  test('counts with what has no tier where it is one, since the graph lists tiers', async () => {
    const organisation = { ...OrganisationRegistered.example, organisationId: idOf('regional'), areaId: idOf('city') };
    await deliverNewer(OrganisationRegistered, organisation, { tier: 'REGION', kind: 'REGIONAL_BOARD' });
    await service.deliver(SupervisionRecorded, supervision({ by: 'regional', id: 's4', on: '2018-03-01' }));
    const asked = { period: { from: '2018-01-01', to: '2018-12-31' } };
    expect(await rowsOf('supervision.count', { ...asked, groupBy: ['TIER'] })).toMatchObject([
      { tier: null, value: '1', ids: [idOf('s4')] },
    ]);
    expect(await rowsOf('org.count', { groupBy: ['KIND'] })).toContainEqual(
      expect.objectContaining({ kind: 'OTHER', value: '1', ids: [idOf('regional')] }),
    );
  });

  test('takes a record out of what counts in one status alone, and leaves it in what CANCELLED takes out', async () => {
    const seen = supervision({ by: 'ofCity', id: 's5', on: '2017-02-01' });
    await service.deliver(SupervisionRecorded, seen);
    const asked = { period: { from: '2017-01-01', to: '2017-12-31' } };
    expect(await figure(service, { metric: 'supervision.count', ...asked })).toBe('1');
    await deliverNewer(SupervisionCorrected, { ...seen, version: 2 }, { status: 'DISPUTED' }, 2);
    expect(await figure(service, { metric: 'supervision.count', ...asked })).toBe('0');
    const implemented = model({ by: 'ofCity', id: 'm1', registeredOn: '2017-03-01' });
    await deliverNewer(ModelImplemented, { ...implemented, implementedOn: '2017-04-01' }, { status: 'UNDER_REVIEW' });
    expect(await figure(service, { metric: 'model.count', ...asked })).toBe('1');
  });
});
