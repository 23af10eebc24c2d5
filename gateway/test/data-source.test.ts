import { eventually } from '@danvan/testing/eventually';
import { afterEach, describe, expect, test } from '@jest/globals';
import { areas, startFakeDialogues, startFakeOrganisations } from './fake-services.ts';
import type { FakeSubgraph } from './fake-subgraph.ts';
import { startTestGateway, type TestGateway } from './start-test-gateway.ts';

const running: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  for (const part of running.splice(0).reverse()) await part.stop();
});

function own<T extends { stop(): Promise<void> }>(part: T): T {
  running.push(part);
  return part;
}

interface Both {
  organisations: FakeSubgraph;
  dialogues: FakeSubgraph;
  gateway: TestGateway;
  announced: string[];
}

async function startBoth(settings: Record<string, string> = {}): Promise<Both> {
  const announced: string[] = [];
  const organisations = own(await startFakeOrganisations());
  const dialogues = own(await startFakeDialogues(announced));
  return { organisations, dialogues, announced, gateway: own(await startTestGateway([dialogues, organisations], settings)) };
}

const page = '{ areas { id name dialogueCount latest { title } } dialogues { id area { name } } }';

describe('a page over two services', () => {
  test('is whole when both are there', async () => {
    const { gateway } = await startBoth();
    const { data, errors, status } = await gateway.ask(page);
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    expect(data).toEqual({
      areas: areas.map((area) => ({ ...area, dialogueCount: 1, latest: { title: 'Đối thoại' } })),
      dialogues: [{ id: 'd1', area: { name: 'Phường 1' } }],
    });
  });

  test('loses only the fields of a service that is down, each null with its path', async () => {
    const { gateway, dialogues } = await startBoth();
    await dialogues.stop();
    const { data, errors, status } = await gateway.ask(page);
    expect(status).toBe(200);
    expect(data).toEqual({ areas: areas.map((area) => ({ ...area, dialogueCount: null, latest: null })), dialogues: null });
    expect(errors?.map(({ path }) => path?.join('.')).sort()).toEqual(
      ['dialogues', ...areas.flatMap((_, index) => [`areas.${index}.dialogueCount`, `areas.${index}.latest`])].sort(),
    );
    expect(new Set(errors?.map(({ message, extensions }) => JSON.stringify({ message, extensions })))).toEqual(
      new Set([
        JSON.stringify({
          message: 'This part cannot be answered just now; try again.',
          extensions: { code: 'UNAVAILABLE', retryable: true },
        }),
      ]),
    );
  });

  test('the same the other way round, in Vietnamese', async () => {
    const { gateway, organisations } = await startBoth();
    await organisations.stop();
    const { data, errors } = await gateway.ask('{ areas { id } dialogues { id } }', { headers: { 'accept-language': 'vi' } });
    expect(data).toEqual({ areas: null, dialogues: [{ id: 'd1' }] });
    expect(errors).toEqual([
      {
        message: 'Phần dữ liệu này tạm thời chưa lấy được, hãy thử lại sau.',
        path: ['areas'],
        extensions: { code: 'UNAVAILABLE', retryable: true },
      },
    ]);
  });

  test('is whole again as soon as the service is back', async () => {
    const { gateway, organisations } = await startBoth();
    await organisations.stop();
    expect((await gateway.ask(page)).data).toMatchObject({ areas: null });
    own(await startFakeOrganisations(Number(new URL(organisations.url).port)));
    expect((await gateway.ask(page)).errors).toBeUndefined();
  });
});

test('readiness shows a service that is away as degraded, and stays ready', async () => {
  const { gateway, organisations } = await startBoth();
  expect(await ready(gateway)).toMatchObject({
    status: 'ready',
    degraded: false,
    subgraphs: { dialogues: 'up', organisations: 'up' },
  });
  await organisations.stop();
  await eventually(async () =>
    expect(await ready(gateway)).toMatchObject({
      status: 'ready',
      degraded: true,
      subgraphs: { dialogues: 'up', organisations: 'away' },
    }),
  );
});

test('of three mutations in one request the second is refused, and the other two answer', async () => {
  const { gateway, announced } = await startBoth();
  const { data, errors } = await gateway.ask(
    'mutation { one: announce(title: "first") { title } two: announce(title: "refused") { title } three: announce(title: "third") { title } }',
  );
  expect(data).toEqual({ one: { title: 'first' }, two: null, three: { title: 'third' } });
  expect(errors).toEqual([{ message: 'You may not.', path: ['two'], extensions: { code: 'FORBIDDEN' } }]);
  expect(announced).toEqual(['first', 'third']);
});

test('a fault of a subgraph arrives as its id and nothing else', async () => {
  const { gateway } = await startBoth();
  const { data, errors, text } = await gateway.ask('{ brokenArea { id } areas { id } }');
  expect(data).toMatchObject({ brokenArea: null, areas: areas.map(({ id }) => ({ id })) });
  expect(errors).toEqual([
    {
      message: expect.stringMatching(/quote/),
      path: ['brokenArea'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', faultId: expect.any(String) },
    },
  ]);
  expect(text).not.toMatch(/postgres|10\.0\.0\.7|serviceName|organisations|127\.0\.0\.1/);
});

describe('a subgraph gets', () => {
  test('the token, the language, the trace and nothing else of the caller’s headers', async () => {
    const { gateway, organisations } = await startBoth();
    const authorization = `Bearer ${await gateway.token({})}`;
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const answer = await gateway.ask('{ areas { id } }', {
      headers: { authorization, traceparent, cookie: 'a=b', 'accept-language': 'en-GB, vi;q=0.5' },
    });
    expect(answer.headers.get('x-correlation-id')).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
    const headers = organisations.requests[0]?.headers ?? {};
    expect(headers).toMatchObject({
      authorization,
      'accept-language': 'en',
      'x-correlation-id': '4bf92f3577b34da6a3ce929d0e0e4736',
    });
    expect(headers.traceparent).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/);
    expect(headers).not.toHaveProperty('cookie');
  });

  test('the query and only those variables that it needs', async () => {
    const { gateway, organisations } = await startBoth();
    const id = '01980000-0000-7000-8000-000000000000';
    await gateway.ask('query Q($id: UUID!, $title: Boolean!) { area(id: $id) { id } dialogues { title @include(if: $title) } }', {
      variables: { id, title: false },
    });
    expect(organisations.requests[0]?.body).toMatchObject({ query: expect.stringContaining('area(id:$id)'), variables: { id } });
    expect(organisations.requests[0]?.body).not.toHaveProperty('variables.title');
  });
});

describe('a call that is not answered in time', () => {
  test('ends as UNAVAILABLE for its fields, and the subgraph is told to stop', async () => {
    const { gateway, organisations } = await startBoth({ SUBGRAPH_TIMEOUT_MS: '200' });
    const { data, errors } = await gateway.ask('{ slowArea { id } dialogues { id } }');
    expect(data).toEqual({ slowArea: null, dialogues: [{ id: 'd1' }] });
    expect(errors).toMatchObject([{ path: ['slowArea'], extensions: { code: 'UNAVAILABLE', retryable: true } }]);
    await eventually(() => expect(organisations.requests[0]?.signal.aborted).toBe(true));
  });

  test('is aborted when the caller goes away', async () => {
    const { gateway, organisations } = await startBoth();
    const { signal, abort } = leavingCaller();
    const answer = gateway.ask('{ slowArea { id } }', { signal });
    await eventually(() => expect(organisations.requests).toHaveLength(1));
    abort();
    await expect(answer).rejects.toThrow(/abort/i);
    await eventually(() => expect(organisations.requests[0]?.signal.aborted).toBe(true));
  });
});

test('a change that has begun is carried to its end, also when the caller goes away', async () => {
  const held: string[] = [];
  const { promise, resolve: release } = Promise.withResolvers<void>();
  const organisations = own(await startFakeOrganisations());
  const dialogues = own(await startFakeDialogues(held, promise));
  const gateway = own(await startTestGateway([dialogues, organisations]));
  const { signal, abort } = leavingCaller();
  const change = gateway.ask('mutation { one: hold(title: "one") { id } two: hold(title: "two") { id } }', { signal });
  const query = gateway.ask('{ slowArea { id } }', { signal });
  await eventually(() => expect([dialogues.requests.length, organisations.requests.length]).toEqual([1, 1]));
  abort();
  await expect(Promise.all([change, query])).rejects.toThrow(/abort/i);
  // The query tells when the gateway has noticed.
  await eventually(() => expect(organisations.requests[0]?.signal.aborted).toBe(true));
  release();
  await eventually(() => expect(held).toEqual(['one', 'two']));
});

async function ready(gateway: TestGateway): Promise<unknown> {
  return (await fetch(new URL('/health/ready', gateway.operatorUrl))).json();
}

function leavingCaller(): { signal: AbortSignal; abort(): void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
