import { randomUUID } from 'node:crypto';
import { startTestService, type TestService } from '@danvan/testing/test-service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { NoteWritten, notes, seeNotes } from '../fixtures/notes.ts';
import { quiet } from '../fixtures/notes-database.ts';
import { startSpanCollector } from '../fixtures/span-collector.ts';
import { startTracing, type Tracing } from './start-tracing.ts';

let collector: Awaited<ReturnType<typeof startSpanCollector>>;
let service: TestService;
let tracing: Tracing;
beforeAll(async () => {
  collector = await startSpanCollector();
  service = await startTestService({ ...notes, consumers: [seeNotes] });
});
afterAll(async () => {
  await service.stop();
  await collector.close();
});

const traceId = 'ab'.repeat(16);
const caller = '12'.repeat(8);

/** Writes a note as somebody who has begun a trace, and hands its event to the consumer. Answers the event's traceparent. */
async function writeAndDeliver(title: string): Promise<string> {
  const write = 'mutation ($input: WriteNoteInput!) { writeNote(input: $input) { __typename } }';
  const headers = { traceparent: `00-${traceId}-${caller}-01` };
  const as = { sub: 'writer', scopes: ['note:write'] };
  const { errors } = await service.graphql(write, { input: { requestId: randomUUID(), title } }, { as, headers });
  expect(errors).toBeUndefined();
  const event = (await service.outbox()).find(({ data }) => data['title'] === title);
  const { traceparent } = event?.headers ?? {};
  await service.deliver(NoteWritten, { noteId: randomUUID(), title }, { traceparent });
  return String(traceparent);
}

test('without a collector nothing is recorded, and the trace goes on all the same', async () => {
  tracing = await startTracing({ name: 'notes', config: { OTEL_EXPORTER_OTLP_ENDPOINT: '' }, log: quiet });
  expect(await writeAndDeliver('untold')).toMatch(new RegExp(`^00-${traceId}-(?!${caller})[0-9a-f]{16}-01$`));
  await tracing.stop();
  expect(collector.spans).toEqual([]);
});

test('spans follow a request from its caller over the change and its event to the consumer', async () => {
  tracing = await startTracing({ name: 'notes', config: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url }, log: quiet });
  const traceparent = await writeAndDeliver('told');
  await tracing.stop();
  const spanOf = (name: string) => collector.spans.find((span) => span.name === name);
  const [request, change, handling] = ['POST /graphql', 'change writeNote', 'handle notes.note.written'].map(spanOf);
  expect(request).toMatchObject({ service: 'notes', traceId, parentSpanId: caller });
  expect(change).toMatchObject({ traceId, parentSpanId: request?.spanId });
  expect(traceparent).toBe(`00-${traceId}-${change?.spanId}-01`);
  expect(handling).toMatchObject({ traceId, parentSpanId: change?.spanId });
});
