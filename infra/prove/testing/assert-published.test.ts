import { randomUUID } from 'node:crypto';
import { toHeaders } from '@danvan/events/envelope';
import { SampleTaken } from '@danvan/events/test/sample-events';
import { expect, test } from '@jest/globals';
import { assertPublished } from './assert-published.ts';

const { wireType: type, dataschema } = SampleTaken;
const headers = toHeaders({
  id: randomUUID(),
  type,
  source: 'urn:danvan:service:samples',
  time: '2026-01-05T03:04:05.678Z',
  subject: 'a',
  dataschema,
  sequence: 1,
  correlationId: 'c',
  synthetic: true,
});
const row = { type, key: 'a', sequence: 1, data: { sampleId: 'a', value: 1 }, headers };

test('an emitted event is held to the schema that is published for it, and its headers to theirs', () => {
  expect(() => assertPublished([row])).not.toThrow();
  expect(() => assertPublished([row, { ...row, data: { sampleId: 'a', value: 1.5 } }])).toThrow(
    /samples\.sample\.taken: data\/value must be integer/,
  );
  expect(() => assertPublished([{ ...row, headers: { ...headers, ce_time: 'yesterday' } }])).toThrow(
    /headers\/ce_time must match format/,
  );
  expect(() => assertPublished([{ ...row, type: 'samples.sample.unheard-of' }])).toThrow(/is not declared/);
});
