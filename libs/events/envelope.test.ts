import { expect, test } from '@jest/globals';
import { CloudEvent, Kafka } from 'cloudevents';
import { BrokenEnvelope, type EventEnvelope, fromHeaders, toHeaders } from './envelope.ts';

const full: EventEnvelope = {
  id: '018f3c6e-8a00-7000-8000-000000000001',
  type: 'samples.sample.taken.v2',
  source: 'urn:danvan:service:samples',
  time: '2026-01-05T03:04:05.678Z',
  subject: 'sample-1',
  dataschema: 'urn:danvan:event:samples.sample.taken:2',
  sequence: 12,
  correlationId: '0af7651916cd43dd8448eb211c80319c',
  causationId: '018f3c6e-8a00-7000-8000-000000000002',
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f1',
  areaId: '018f3c6e-8a00-7000-8000-000000000006',
  synthetic: true,
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
};
const { causationId: _c, organisationId: _o, areaId: _a, traceparent: _t, ...least } = full;

test.each([
  ['all attributes', full],
  ['only those that every event has', least],
])('an envelope with %s comes back from its headers as it was', (_, envelope) => {
  expect(fromHeaders(toHeaders(envelope))).toEqual(envelope);
});

test('the headers are those of a CloudEvent 1.0 in Kafka binary mode, by the judgement of the CloudEvents SDK', () => {
  const message = { key: 'sample-1', value: '{"value":1}', body: '{"value":1}', headers: toHeaders(full) };
  expect(Kafka.isEvent(message)).toBe(true);
  const event = Kafka.toEvent(message);
  expect(event).toBeInstanceOf(CloudEvent);
  expect((event as CloudEvent<unknown>).validate()).toBe(true);
  expect(event).toMatchObject({
    id: full.id,
    type: full.type,
    subject: full.subject,
    sequence: '12',
    synthetic: 'true',
    areaid: full.areaId,
  });
});

test('an event that the CloudEvents SDK wrote is understood', () => {
  const { traceparent: _, ...attributes } = full;
  const event = new CloudEvent({
    ...{ id: full.id, type: full.type, source: full.source, time: full.time, subject: full.subject, dataschema: full.dataschema },
    ...{ sequence: '12', correlationid: full.correlationId, causationid: full.causationId, organisationid: full.organisationId },
    ...{ areaid: full.areaId, synthetic: 'true', datacontenttype: 'application/json', data: {} },
  });
  expect(fromHeaders(Kafka.binary(event).headers as Record<string, string>)).toEqual(attributes);
});

test.each([
  ['no headers at all', {}],
  ['a sequence that is no number', { ...toHeaders(full), ce_sequence: 'x' }],
  ['an id that is no UUID', { ...toHeaders(full), ce_id: 'x' }],
  ['another version of CloudEvents', { ...toHeaders(full), ce_specversion: '0.3' }],
])('%s is a broken envelope', (_, headers) => {
  expect(() => fromHeaders(headers)).toThrow(BrokenEnvelope);
});

test('what is wrong is named without its value', () => {
  expect(() => fromHeaders({ ...toHeaders(full), ce_time: 'secret' })).toThrow(/ce_time: invalid_format/);
  expect(() => fromHeaders({ ...toHeaders(full), ce_time: 'secret' })).not.toThrow(/secret/);
});
