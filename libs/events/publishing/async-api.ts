import type { EventDefinition } from '../define-event.ts';
import { contractGuide } from './contract-guide.ts';
import { eventSchema } from './event-schema.ts';
import { exampleRecord } from './example-record.ts';
import { fieldBehind } from './field-behind.ts';
import { headerSchema } from './header-schema.ts';

const bindingVersion = '0.5.0';

/** The published language as an AsyncAPI 3 document of whoever emits it: a channel a topic, a message an event. It stands alone: no reference leaves it. */
export function asyncApi(definitions: readonly EventDefinition[], version: string): object {
  const topics = [...Map.groupBy(definitions, (definition) => definition.topic)].sort(([a], [b]) => (a < b ? -1 : 1));
  const sorted = topics.flatMap(([, events]) => events.toSorted((a, b) => (a.wireType < b.wireType ? -1 : 1)));
  return {
    asyncapi: '3.0.0',
    info: { title: 'danvan events — sự kiện của danvan', version, description: contractGuide },
    defaultContentType: 'application/json',
    servers: { kafka },
    channels: Object.fromEntries(topics.map(([topic, events]) => [topic, channelOf(topic, events)])),
    operations: Object.fromEntries(sorted.map((definition) => [definition.wireType, operationOf(definition)])),
    components: {
      messages: Object.fromEntries(sorted.map((definition) => [definition.wireType, messageOf(definition)])),
      messageTraits: { cloudEvent },
    },
  };
}

const kafka = {
  host: '{brokers}',
  protocol: 'kafka',
  description: 'Brokers, TLS and SASL are those of your deployment — theo nơi triển khai.',
  variables: { brokers: { default: 'localhost:9092', description: 'host:port — with `npm run kafka` the default' } },
};

/** What all messages have in common. */
const cloudEvent = {
  contentType: 'application/json',
  headers: headerSchema,
  correlationId: {
    location: '$message.header#/ce_correlationid',
    description: 'The trace id of `traceparent`: one request and all that follows from it.',
  },
};

function channelOf(topic: string, events: readonly EventDefinition[]): object {
  const [, service, aggregate] = topic.split('.');
  return {
    address: topic,
    title: `${service} · ${aggregate}`,
    description: orderPromise(events),
    servers: [{ $ref: '#/servers/kafka' }],
    messages: Object.fromEntries(
      events
        .map(({ wireType }) => wireType)
        .sort()
        .map((name) => [name, { $ref: `#/components/messages/${name}` }]),
    ),
    bindings: {
      kafka: { topic, topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': -1 }, bindingVersion },
    },
  };
}

function orderPromise(events: readonly EventDefinition[]): string {
  const keys = [...new Set(events.map((definition) => fieldBehind(definition, 'key') ?? 'ce_subject'))].map(
    (key) => `\`${key}\``,
  );
  return [
    `Keyed by ${keys.join(', ')}. The events of one key come in the order in which they happened; between keys there is no order. Kept without limit.`,
    `Khóa là ${keys.join(', ')}. Các sự kiện cùng khóa đến đúng thứ tự xảy ra; giữa các khóa không có thứ tự. Lưu không thời hạn.`,
  ].join('\n\n');
}

/** One an event, so that a reader of the page finds each by its name. */
function operationOf({ topic, wireType }: EventDefinition): object {
  return {
    action: 'send',
    channel: { $ref: `#/channels/${topic}` },
    messages: [{ $ref: `#/channels/${topic}/messages/${wireType}` }],
    tags: [{ name: topic.replace('danvan.', '') }],
  };
}

function messageOf(definition: EventDefinition): object {
  const { wireType, description, dataschema } = definition;
  return {
    name: wireType,
    title: wireType,
    description: [`**Meaning** ${description.en}`, `**Ý nghĩa** ${description.vi}`, partsOf(definition)].join('\n\n'),
    traits: [{ $ref: '#/components/messageTraits/cloudEvent' }],
    headers: {
      type: 'object',
      properties: { ce_type: { const: wireType }, ce_dataschema: { const: dataschema } },
    },
    payload: payloadOf(definition),
    examples: [{ name: 'example', summary: 'A record with its headers', ...exampleRecord(definition) }],
    bindings: { kafka: { key: keyOf(definition), bindingVersion } },
  };
}

/** The schema of its own file without the parts that the message says already. */
function payloadOf(definition: EventDefinition): object {
  const { $schema, $id, title, description, examples, ...schema } = eventSchema(definition);
  return schema;
}

function keyOf(definition: EventDefinition): object {
  const field = fieldBehind(definition, 'key');
  const { properties } = eventSchema(definition) as { properties?: Record<string, object> };
  return {
    type: 'string',
    ...(field && properties?.[field]),
    description: field ? `${field} of the data, also ce_subject` : 'ce_subject',
  };
}

function partsOf(definition: EventDefinition): string {
  const rows = [
    ['Key — Khóa', fieldBehind(definition, 'key') ?? 'ce_subject', 'events of one key in order — cùng khóa thì đúng thứ tự'],
    ['ce_organisationid', fieldBehind(definition, 'organisation'), ''],
    ['ce_areaid', fieldBehind(definition, 'area'), ''],
    ['ce_dataschema', definition.dataschema, ''],
  ];
  return rows
    .flatMap(([name, value, note]) => (value === undefined ? [] : [`- ${name}: \`${value}\`${note && ` (${note})`}`]))
    .join('\n');
}
