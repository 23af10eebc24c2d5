import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditOf, eventsOf, given, officerOf, outcomeOf, type RecordOutcome, send } from '../../test/records.ts';
import { type EntryMutation, typeOf } from '../../test/samples.ts';
import { startWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.service.stop());

/** Something that can be corrected in a record of each type. */
const corrections: [EntryMutation, object][] = [
  ['recordDialogue', { kind: 'UNSPECIFIED' }],
  ['recordSupervision', { form: 'DOCUMENT_STUDY' }],
  ['recordCriticism', { form: 'WRITTEN' }],
  ['recordSurvey', { agenciesSurveyed: 9 }],
  ['recordReception', { visitors: 7 }],
  ['recordPosting', { date: '2026-10-19' }],
  ['recordPeoplesConference', { attendees: 150 }],
  ['recordFrontWorkingSession', { date: '2026-10-19' }],
];

const reason = 'Ghi nhầm';

describe.each(corrections)('a record made by %s', (entry, correction) => {
  const type = typeOf[entry];
  const mutation = `correct${type}`;
  const correct = ({ id, version }: RecordOutcome, input: object) =>
    outcomeOf(world, { type, mutation, input: { id, version, reason, ...input }, as: officerOf(world.cityCommittee) });

  test('is corrected in what the correction names and stays as it is in the rest', async () => {
    const record = await given(world, entry);
    expect(await correct(record, correction)).toEqual({ ...record, ...correction, version: 2 });
    expect(await auditOf(world, record.id)).toMatchObject([{}, { reason, before: { version: 1 }, after: correction }]);
  });

  test('gets another title', async () => {
    const record = await given(world, entry);
    const title = 'Không nêu tên người dân';
    expect(await correct(record, { title })).toEqual({ ...record, title, version: 2 });
  });

  test('takes tier and area of the organisation and the day to which it is moved', async () => {
    const record = await given(world, entry, { coOrganiserIds: undefined, agencyIds: undefined, frontId: undefined });
    const moved = await correct(record, { organisationId: world.districtFront, date: '2024-05-10' });
    expect(moved).toMatchObject({ date: '2024-05-10', tier: 'DISTRICT', organisation: { id: world.districtFront } });
    expect((await eventsOf(world, record.id)).at(-1)).toMatchObject({
      data: { date: '2024-05-10', tier: 'DISTRICT', areaLevel: 'DISTRICT' },
    });
    expect(await correct(moved, { date: '2026-01-05' })).toMatchObject({
      __typename: 'RuleViolated',
      rule: 'organisation.existed',
      index: null,
    });
  });

  test('is moved only to an organisation of the caller’s own', async () => {
    const { id, version } = await given(world, entry);
    const input = { id, version, reason, organisationId: world.neighbour };
    expect(await send(world, { type, mutation, input })).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(await eventsOf(world, id)).toHaveLength(1);
  });

  test('does not tell its version to an officer of another organisation', async () => {
    const { id } = await given(world, entry);
    const call = { type, mutation, input: { id, version: 9, reason, ...correction }, as: officerOf(world.neighbour) };
    expect(await send(world, call)).toMatchObject({
      data: { [mutation]: null },
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });
});
