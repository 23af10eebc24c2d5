import { describeCancel, describeCommand, describeFinality } from '@danvan/testing/command.suite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cancellationUnderTest, changeUnderTest, eventsOf, given, outcomeOf } from '../../test/records.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

describeCancel(cancellationUnderTest(() => world, 'recordPosting'));

const command = changeUnderTest(() => world, 'recordPosting', {
  mutation: 'endPosting',
  past: 'ended',
  input: { validTo: '2026-11-20' },
});
describeCommand({
  ...command,
  otherwise: { validTo: '2026-11-21' },
  after: { validTo: '2026-11-20', days: 31, isLongEnough: true, version: 2 },
  invalid: [],
  refused: [['an end that is not later than the beginning', { validTo: '2026-10-20' }, 'record.ends-later']],
});
describeFinality(command, 'cancelPosting');

const end = (id: string, validTo: string, version = 1) =>
  outcomeOf(world, { type: 'Posting', mutation: 'endPosting', input: { id, version, validTo } });

test('an end in the past is entered as it was; one ahead that comes too soon is refused', async () => {
  const early = await given(world, 'recordPosting', { date: '2026-11-01' });
  expect(await end(early.id, '2026-11-23')).toMatchObject({ rule: 'disclosure.posting-days' });
  expect(await end(early.id, '2026-11-21')).toMatchObject({ validTo: '2026-11-21', days: 20, isLongEnough: false });
  expect(await eventsOf(world, early.id)).toMatchObject([{ data: { validTo: null } }, { data: { validTo: '2026-11-21' } }]);
});

test('an end may only come earlier than it was to', async () => {
  const { id } = await given(world, 'recordPosting');
  await end(id, '2026-12-20');
  expect(await end(id, '2026-12-21', 2)).toMatchObject({ rule: 'record.ends-later' });
  expect(await end(id, '2026-12-19', 2)).toMatchObject({ validTo: '2026-12-19', version: 3 });
});

test('what stood on a day is found by item and channel', async () => {
  const { id } = await given(world, 'recordPosting', {
    item: 12,
    channel: 'LOUDSPEAKER',
    date: '2026-02-02',
    validTo: '2026-02-05',
  });
  const idsOn = async (on: string, own = '') => {
    const { data } = await world.service.graphql<{ postings: { nodes: { id: string }[] } }>(
      `{ postings(filter: { on: "${on}", regime: L10_2022, channel: LOUDSPEAKER, item: 12 ${own} }) { nodes { id } } }`,
    );
    return data?.postings.nodes.map((posting) => posting.id);
  };
  expect(await idsOn('2026-02-02')).toEqual([id]);
  expect(await idsOn('2026-02-04')).toEqual([id]);
  expect(await idsOn('2026-02-05')).toEqual([]);
  expect(await idsOn('2026-02-01')).toEqual([]);
});

test('everybody reads the catalogues, each in force in its time, in their language', async () => {
  const { data } = await world.service.graphql(
    '{ disclosureCatalogues { regime size items { number } } in2017: disclosureCatalogues(on: "2017-05-05") { law items { title } } }',
  );
  expect(data).toMatchObject({
    disclosureCatalogues: [
      { regime: 'PL34_2007', size: 11 },
      { regime: 'L10_2022', size: 14 },
    ],
    in2017: [{ law: 'Pháp lệnh 34/2007/PL-UBTVQH11' }],
  });
});
