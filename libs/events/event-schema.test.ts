import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { asyncApi } from './async-api.ts';
import { cataloguePage } from './catalogue-page.ts';
import { declaredEvents } from './define-event.ts';
import { toHeaders } from './envelope.ts';
import { eventSchema } from './event-schema.ts';
import { SampleTaken } from './test/sample-events.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: false });

describe('the JSON Schema of an event', () => {
  const validate = ajv.compile(eventSchema(SampleTaken));

  test('is named by its dataschema and accepts its example', () => {
    expect(eventSchema(SampleTaken)).toMatchObject({ $id: SampleTaken.dataschema, title: 'samples.sample.taken' });
    expect(validate(SampleTaken.example)).toBe(true);
  });

  test('refuses what the payload refuses, and accepts what a newer writer adds', () => {
    expect(validate({ sampleId: 'a', value: 1.5 })).toBe(false);
    expect(validate({ sampleId: 'a' })).toBe(false);
    expect(validate({ sampleId: 'a', value: 1, added: true })).toBe(true);
  });
});

describe('the AsyncAPI document', () => {
  const document = JSON.parse(JSON.stringify(asyncApi(declaredEvents())));

  test('has a channel a topic, with its events in both languages', () => {
    const { messages } = document.channels['danvan.samples.sample'];
    expect(Object.keys(messages)).toEqual(['samples.sample.checked', 'samples.sample.taken']);
    expect(messages['samples.sample.taken']).toMatchObject({
      summary: 'A sample was taken.',
      description: 'Một mẫu đã được lấy.',
    });
  });

  test('describes the headers that events have', () => {
    const envelope = { id: '018f3c6e-8a00-7000-8000-000000000001', type: 't', source: 's', time: '2026-01-05T03:04:05.678Z' };
    const headers = toHeaders({ ...envelope, subject: 'k', dataschema: 'd', sequence: 3, correlationId: 'c', synthetic: false });
    const validate = ajv.compile({ ...document.components.messageTraits.cloudEvent.headers, additionalProperties: false });
    expect(validate(headers)).toBe(true);
    expect(validate({ ...headers, ce_sequence: '0' })).toBe(false);
  });
});

test('the catalogue page tells meaning, fields and an example of each event', () => {
  const page = cataloguePage(declaredEvents());
  expect(page).toContain('## `samples.sample.taken`\n\nA sample was taken.\n\n*Một mẫu đã được lấy.*');
  expect(page).toContain('| `value` | integer |');
  expect(page).toContain('"sampleId": "a"');
});
