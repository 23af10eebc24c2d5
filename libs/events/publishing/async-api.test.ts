import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { toHeaders } from '../envelope.ts';
import { SampleChecked, SampleTaken } from '../test/sample-events.ts';
import { asyncApi } from './async-api.ts';
import { exampleRecord } from './example-record.ts';
import { headerSchema } from './header-schema.ts';

const document = JSON.parse(JSON.stringify(asyncApi([SampleTaken, SampleChecked], '1.2.3')));

describe('the AsyncAPI document', () => {
  test('has a channel a topic with what its key promises, and nothing about deployments', () => {
    const channel = document.channels['danvan.samples.sample'];
    expect(Object.keys(document.channels)).toEqual(['danvan.samples.sample']);
    expect(Object.keys(channel.messages)).toEqual(['samples.sample.checked', 'samples.sample.taken']);
    expect(channel.description).toMatch(/Keyed by `sampleId`\. The events of one key come in the order.*Khóa là `sampleId`/s);
    expect(channel.bindings.kafka).not.toHaveProperty('partitions');
  });

  test('has an operation and a message an event, with its meaning in both languages, its key and its example', () => {
    expect(document.operations['samples.sample.taken']).toMatchObject({
      action: 'send',
      messages: [{ $ref: '#/channels/danvan.samples.sample/messages/samples.sample.taken' }],
    });
    const message = document.components.messages['samples.sample.taken'];
    expect(message.description).toMatch(/A sample was taken\..*Một mẫu đã được lấy\..*Key — Khóa: `sampleId`/s);
    expect(message.description).not.toContain('ce_areaid');
    expect(message.examples[0]).toMatchObject({ payload: SampleTaken.example, headers: { ce_subject: 'a' } });
    expect(message.bindings.kafka.key).toEqual({ type: 'string', description: 'sampleId of the data, also ce_subject' });
  });

  test('names no field as the key where the key is made of several', () => {
    const composite = { ...SampleTaken, key: (p: { sampleId: string; value: number }) => `${p.sampleId}:${p.value}` };
    const [message] = Object.values(JSON.parse(JSON.stringify(asyncApi([composite], '1'))).components.messages) as [
      { bindings: { kafka: { key: object } } },
    ];
    expect(message.bindings.kafka.key).toEqual({ type: 'string', description: 'ce_subject' });
  });
});

test('the header schema describes the headers that events have, all of them and no other', () => {
  const validate = new Ajv2020({ validateFormats: false }).compile({ ...headerSchema, additionalProperties: false });
  const envelope = { id: '018f3c6e-8a00-7000-8000-000000000001', type: 't', source: 's', time: '2026-01-05T03:04:05.678Z' };
  const least = toHeaders({ ...envelope, subject: 'k', dataschema: 'd', sequence: 3, correlationId: 'c', synthetic: false });
  expect(Object.keys(least).toSorted()).toEqual([...headerSchema.required].sort());
  expect(validate(least)).toBe(true);
  expect(validate(exampleRecord(SampleChecked).headers)).toBe(true);
  expect(validate({ ...least, ce_sequence: '0' })).toBe(false);
});
