import { randomUUID } from 'node:crypto';
import { OrganisationRegistered } from '@danvan/contracts/organisations';
import { defineConsumer, on } from '@danvan/events/consumer';
import { toHeaders } from '@danvan/events/envelope';
import type { EventTransport, TransportConfig } from '@danvan/events/transport';
import { createTransport } from '@danvan/events/transports/create-transport';
import type { LocalTransport } from '@danvan/local/event-transport';
import { eventually } from '@danvan/testing/eventually';
import { temporaryFolder } from '@danvan/testing/temporary-folder';
import { startTestFederation, type TestFederation } from '@danvan/testing/test-federation';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { eventsConfig } from './config.ts';
import { type EventsRun, runEvents } from './run-events.ts';

const consumer = 'reports.keep-directory';
/** All that follow an organisation's registration here. */
const followers = [consumer, 'reports.keep-facts'];

/** What the commands do on every transport. */
export function describeEventsCommands(carrier: LocalTransport): void {
  const requestId = randomUUID();
  let federation: TestFederation;
  let transport: EventTransport;
  let reports: pg.Pool;
  let areaId: string;
  let organisationId: string;
  let correlationId: string;

  beforeAll(async () => {
    federation = await startTestFederation({ services: ['organisations', 'reports'], transport: carrier });
    transport = createTransport(transportOf(federation));
    reports = new pg.Pool({ connectionString: federation.databaseUrl('reports', 'superuser') });
    const validFrom = '2020-01-01';
    const area = { code: '01', name: 'Thành phố Hà Nội', kind: 'CITY', validFrom };
    ({ id: areaId } = await register('Area', { requestId: randomUUID(), area }));
    const organisation = { name: 'Hội Nông dân', kind: 'FARMERS_UNION', tier: 'CENTRAL', validFrom };
    ({ id: organisationId, correlationId } = await register('Organisation', { requestId, organisation }));
    await eventually(async () => expect(await handledBy()).toEqual(followers), { within: 60_000 });
  }, 120_000);
  afterAll(async () => {
    await reports?.end();
    await transport?.close();
    await federation?.stop();
  });

  async function register(type: 'Area' | 'Organisation', input: object): Promise<{ id: string; correlationId: string }> {
    const { data, headers } = await federation.graphql<{ registered: { id: string } }>(
      `mutation ($input: Register${type}Input!) { registered: register${type}(input: $input) { ... on ${type} { id } ... on UserError { message } } }`,
      { input },
      { as: 'administrator' },
    );
    return { id: String(data?.registered.id), correlationId: String(headers.get('x-correlation-id')) };
  }

  /** What the command prints. */
  const events = (...argv: string[]) => runIn({}, argv);

  async function runIn(over: Partial<EventsRun>, argv: readonly string[]): Promise<string> {
    let written = '';
    const config = eventsConfig({ DANVAN_DATA: federation.dataFolder });
    const write = (text: string) => void (written += text);
    await runEvents({ argv, write, signal: new AbortController().signal, user: 'an-operator', config, ...over });
    return written;
  }

  async function json<T>(...argv: string[]): Promise<T> {
    return JSON.parse(await events(...argv, '--json'));
  }

  async function idOnLog(): Promise<string> {
    const [line] = (await events('tail', '--from', 'beginning', '--no-follow', '--key', organisationId, '--json')).split('\n');
    return JSON.parse(line ?? '').headers.ce_id;
  }

  test('topics, tail and show lead from the contract to one event', async () => {
    expect(await events('where')).toMatch(
      carrier.kind === 'kafka' ? /^KAFKA_BROKERS=127\.0\.0\.1:\d+$/m : /^EVENTS_URL=postgres:/m,
    );
    expect(await json('topics')).toContainEqual(
      expect.objectContaining({ topic: 'danvan.organisations.organisation', partitions: 4, records: '1' }),
    );
    const tail = await events('tail', '--from', 'beginning', '--no-follow', '--type', 'organisation.registered');
    expect(tail).toMatch(/^\S+Z {2}organisations\.organisation\.registered +#1 +key \S+ +id \S+$/m);
    expect(await events('tail', '--from', '2999-01-01', '--no-follow')).toBe('');
    const shown = await events('show', await idOnLog());
    expect(shown).toContain('"name": "Hội Nông dân"');
    expect(shown).toContain(OrganisationRegistered.description.vi);
  });

  test('tail is narrowed by type, key and area', async () => {
    const other = randomUUID();
    const keys = async (...filter: string[]) => {
      const lines = await events('tail', '--from', 'beginning', '--no-follow', '--json', ...filter);
      return lines.split('\n').flatMap((line) => (line ? [JSON.parse(line).key] : []));
    };
    expect(await keys('--type', 'area.registered')).toEqual([areaId]);
    expect(await keys('--area', areaId)).toEqual([areaId]);
    expect(await keys('--key', organisationId)).toEqual([organisationId]);
    expect(await keys('--topic', 'danvan.organisations.area')).toEqual([areaId]);
    for (const filter of ['--type', '--key', '--area']) expect(await keys(filter, other)).toEqual([]);
  });

  test('lag shows each consumer, and nothing behind once everything is handled', async () => {
    const { consumers, outboxes } = await json<{ consumers: { consumer: string; behind: number }[]; outboxes: object[] }>('lag');
    expect(consumers.map((one) => one.consumer)).toContain(consumer);
    expect(consumers.filter(({ behind }) => behind > 0)).toEqual([]);
    expect(outboxes).toContainEqual({ service: 'organisations', unpublished: 0, oldestSeconds: 0 });
  });

  test('trace follows a request by its requestId or its correlation id, through every consumer', async () => {
    const traced = await json<{ changes: object[]; events: { id: string; effects: { consumer: string }[] }[] }>(
      'trace',
      requestId,
    );
    expect(traced.changes).toMatchObject([
      { service: 'organisations', mutation: 'registerOrganisation', requestId, correlationId },
    ]);
    expect(traced.events).toMatchObject([{ id: await idOnLog(), sequence: 1, service: 'organisations' }]);
    expect(traced.events[0]?.effects).toHaveLength(followers.length);
    expect(traced.events[0]?.effects).toContainEqual(expect.objectContaining({ consumer, outcome: 'HANDLED' }));
    expect(await json('trace', correlationId)).toEqual(traced);
    const lines = await events('trace', correlationId);
    expect(lines).toMatch(/\+\d+ ms +handled by reports\.keep-directory/);
    await expect(events('trace', randomUUID())).rejects.toThrow(/Nothing is known of/);
  });

  test('trace finds by the id of an event what it follows from', async () => {
    const [event] = (await json<{ events: { id: string }[] }>('trace', requestId)).events;
    expect(await json('trace', String(event?.id))).toEqual(await json('trace', requestId));
  });

  test('trace finds events in the log when the outbox has been trimmed', async () => {
    const before = await json<{ events: { id: string }[] }>('trace', requestId);
    const organisations = new pg.Pool({ connectionString: federation.databaseUrl('organisations', 'superuser') });
    await organisations.query('DELETE FROM outbox');
    await organisations.end();
    const id = String(before.events[0]?.id);
    expect((await json<{ events: object[] }>('trace', requestId)).events).toMatchObject([{ id }]);
    expect((await json<{ events: object[] }>('trace', id)).events).toMatchObject([{ id }]);
  });

  describe('a parked event', () => {
    const id = randomUUID();
    beforeAll(async () => {
      const { topic, wireType, dataschema } = OrganisationRegistered;
      const headers = toHeaders({
        id,
        type: wireType,
        source: 'urn:danvan:service:organisations',
        time: new Date().toISOString(),
        subject: 'broken',
        dataschema,
        sequence: 1,
        correlationId: 'broken',
        synthetic: true,
      });
      await transport.append([{ id, topic, key: 'broken', headers, value: '{}' }]);
      await eventually(async () => expect(await json<object[]>('parked', 'list', '--consumer', consumer)).toHaveLength(1));
    });

    test('is listed and shown with what is wrong with it, and counted in lag', async () => {
      expect(await events('parked', 'list')).toMatch(/reports\.keep-directory +broken +1 .*BROKEN_PAYLOAD/);
      expect(await json('parked', 'show', consumer, 'broken')).toMatchObject([
        { eventId: id, reason: 'BROKEN_PAYLOAD', value: '{}' },
      ]);
      await expect(events('parked', 'show', consumer, 'other')).rejects.toThrow('has not parked the key “other”');
      const { consumers } = await json<{ consumers: { consumer: string; parkedKeys: number }[] }>('lag');
      expect(consumers.filter((one) => one.consumer === consumer).map(({ parkedKeys }) => parkedKeys)).toContain(1);
    });

    test('is replayed or discarded with a reason only, and who decided is kept', async () => {
      for (const decision of [
        ['replay', consumer, 'broken'],
        ['discard', consumer, id],
      ])
        await expect(events('parked', ...decision)).rejects.toThrow(/Why\?/);
      expect(await json('parked', 'replay', consumer, 'broken', '--reason', 'the contract is newer now')).toMatchObject({
        released: 1,
      });
      await eventually(async () => {
        const [key] = await json<{ nextTryAt: string | null }[]>('parked', 'list', '--consumer', consumer);
        expect(key).toMatchObject({ nextTryAt: null, reason: 'BROKEN_PAYLOAD' });
      });
      await events('parked', 'discard', consumer, id, '--reason', 'sent by mistake', '--by', 'an');
      expect(await json('parked', 'list', '--consumer', consumer)).toEqual([]);
      const { rows } = await reports.query('SELECT action, reason, decided_by FROM parked_decision ORDER BY decided_at');
      expect(rows).toEqual([
        { action: 'REPLAY', reason: 'the contract is newer now', decided_by: 'an-operator' },
        { action: 'DISCARD', reason: 'sent by mistake', decided_by: 'an' },
      ]);
      await expect(events('parked', 'discard', consumer, id, '--reason', 'again')).rejects.toThrow('has not parked the event');
    });
  });

  describe('replay', () => {
    test('says first what would change, and changes it when told', async () => {
      await reports.query(`UPDATE organisation_place SET tier = 'PROVINCE' WHERE organisation_id = $1`, [organisationId]);
      const dry = await json<{ switched: boolean; tables: { missing: number; surplus: number }[] }>(
        'replay',
        consumer,
        '--from',
        'beginning',
      );
      expect(dry.switched).toBe(false);
      expect(dry.tables.map(({ missing, surplus }) => missing + surplus)).toContain(2);
      expect(await tier()).toBe('PROVINCE');
      expect(await events('replay', consumer, '--from', 'beginning', '--yes')).toContain('What differed has been replaced.');
      expect(await tier()).toBe('CENTRAL');
    });

    test('is refused without a time, for now, and for what is no consumer', async () => {
      await expect(events('replay', consumer)).rejects.toThrow('from when?');
      await expect(events('replay', consumer, '--from', 'now')).rejects.toThrow('nothing to replay from now on');
      await expect(events('replay', consumer, '--from', 'yesterday')).rejects.toThrow('is no point in time');
      await expect(events('replay', 'reports.no-such', '--from', 'beginning')).rejects.toThrow(
        /has no consumer “reports.no-such”, but/,
      );
      await expect(events('replay', 'elsewhere.x', '--from', 'beginning')).rejects.toThrow('is no consumer of ours');
    });
  });

  describe('a reaction', () => {
    const handled: string[] = [];
    const reaction = defineConsumer({
      name: 'reports.tell-registrations',
      kind: 'reaction',
      handlers: [on(OrganisationRegistered, async (_tx, { id }) => void handled.push(id))],
    });
    const withIt = (...argv: string[]) => runIn({ consumersOf: async () => [reaction] }, argv);

    test('is not replayed, and the refusal says why and what to do instead', async () => {
      await expect(withIt('replay', reaction.name, '--from', 'beginning', '--yes')).rejects.toThrow(
        /is a reaction.*a second time.*npm run events -- redeliver reports\.tell-registrations/s,
      );
      expect(handled).toEqual([]);
    });

    test('gets a single event once more, for a reason that is kept', async () => {
      const id = await idOnLog();
      await expect(withIt('redeliver', reaction.name, id)).rejects.toThrow(/Why\?/);
      expect(await withIt('redeliver', reaction.name, id, '--reason', 'the letter was lost')).toContain('once more');
      expect(handled).toEqual([id]);
      const { rows } = await reports.query('SELECT reason, decided_by FROM parked_decision WHERE consumer = $1', [reaction.name]);
      expect(rows).toEqual([{ reason: 'the letter was lost', decided_by: 'an-operator' }]);
    });
  });

  describe('a command that cannot be done', () => {
    test('an unknown word, option or id gets one sentence', async () => {
      await expect(events('tial')).rejects.toThrow('“tial” is not known: tail, show');
      await expect(events('lag', '--keys', 'x')).rejects.toThrow(/Unknown option '--keys'/);
      await expect(events('lag', '--key', 'x')).rejects.toThrow('This command takes no --key.');
      await expect(events('show', 'x')).rejects.toThrow('a UUID is expected');
      await expect(events('show', randomUUID())).rejects.toThrow(/No event .* is on the log/);
      expect(await events()).toContain('npm run events -- trace');
    });

    test('where no federation runs it says so', async () => {
      const config = eventsConfig({ DANVAN_DATA: await temporaryFolder() });
      const run = runEvents({ argv: ['lag'], write: () => {}, signal: new AbortController().signal, user: 'an', config });
      await expect(run).rejects.toThrow(/No federation runs on/);
    });
  });

  /** The consumers that have dealt with the organisation's event. */
  async function handledBy(): Promise<string[]> {
    const { events: traced } = await json<{ events: { effects: { consumer: string }[] }[] }>('trace', requestId);
    return traced.flatMap(({ effects }) => effects.map((effect) => effect.consumer)).toSorted();
  }

  async function tier(): Promise<string> {
    return (await reports.query('SELECT tier FROM organisation_place WHERE organisation_id = $1', [organisationId])).rows[0]
      ?.tier;
  }
}

function transportOf({ kafkaBrokers: brokers, databaseUrl }: TestFederation): TransportConfig {
  return brokers
    ? { kind: 'kafka', brokers, partitions: 4 }
    : { kind: 'postgres', url: databaseUrl('events', 'app'), partitions: 4 };
}
