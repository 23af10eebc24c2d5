import type { EventDefinition } from './define-event.ts';
import { eventSchema } from './event-schema.ts';

const text = { type: 'string' };
const uuid = { type: 'string', format: 'uuid' };

/** CloudEvents 1.0 in Kafka binary mode. */
const headers = {
  type: 'object',
  required: [
    'ce_specversion',
    'ce_id',
    'ce_type',
    'ce_source',
    'ce_time',
    'ce_subject',
    'ce_dataschema',
    'ce_sequence',
    'ce_correlationid',
    'ce_synthetic',
  ],
  properties: {
    'content-type': { const: 'application/json' },
    ce_specversion: { const: '1.0' },
    ce_id: uuid,
    ce_type: text,
    ce_source: text,
    ce_time: { type: 'string', format: 'date-time' },
    ce_subject: text,
    ce_dataschema: text,
    ce_sequence: { type: 'string', pattern: '^[1-9]\\d*$' },
    ce_correlationid: text,
    ce_causationid: uuid,
    ce_organisationid: uuid,
    ce_areaid: uuid,
    ce_synthetic: { enum: ['true', 'false'] },
    traceparent: text,
  },
};

/** The published language as an AsyncAPI 3 document: a channel a topic, a message an event; whoever reads it may receive them. */
export function asyncApi(definitions: readonly EventDefinition[]): object {
  const byTopic = [...Map.groupBy(definitions, (definition) => definition.topic)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'danvan events',
      version: '1',
      description: 'CloudEvents 1.0, keyed by the id of their aggregate; order holds within a key.',
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      byTopic.map(([topic, events]) => [topic, { address: topic, messages: named(events, messageOf) }]),
    ),
    operations: Object.fromEntries(
      byTopic.map(([topic]) => [`receive ${topic}`, { action: 'receive', channel: { $ref: `#/channels/${topic}` } }]),
    ),
    components: { messageTraits: { cloudEvent: { headers } } },
  };
}

function messageOf(definition: EventDefinition): object {
  return {
    name: definition.wireType,
    summary: definition.description.en,
    description: definition.description.vi,
    traits: [{ $ref: '#/components/messageTraits/cloudEvent' }],
    payload: eventSchema(definition),
  };
}

function named(events: readonly EventDefinition[], toEntry: (definition: EventDefinition) => object): object {
  return Object.fromEntries(events.map((definition) => [definition.wireType, toEntry(definition)]));
}
