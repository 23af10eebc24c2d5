import type { EventDefinition } from './define-event.ts';
import { eventSchema, type JsonSchema } from './event-schema.ts';

/** The published language as one page of Markdown: what each event means, in both languages, its fields and an example. */
export function cataloguePage(definitions: readonly EventDefinition[]): string {
  const sections = [...definitions].sort((a, b) => (a.wireType < b.wireType ? -1 : 1)).map(sectionOf);
  return ['# Events — Sự kiện', ...sections].join('\n\n').concat('\n');
}

function sectionOf(definition: EventDefinition): string {
  const { wireType, topic, description, example } = definition;
  const properties = Object.entries((eventSchema(definition).properties ?? {}) as Record<string, JsonSchema>);
  return [
    `## \`${wireType}\``,
    `${description.en}\n\n*${description.vi}*`,
    `Topic \`${topic}\`, key \`${definition.key(example)}\` in this example:`,
    `\`\`\`json\n${JSON.stringify(example, null, 2)}\n\`\`\``,
    ['| Field | Type |', '| --- | --- |', ...properties.map(([name, schema]) => `| \`${name}\` | ${typeOf(schema)} |`)].join(
      '\n',
    ),
  ].join('\n\n');
}

function typeOf({ type, format, anyOf, enum: values, const: only }: JsonSchema): string {
  if (Array.isArray(anyOf)) return anyOf.map(typeOf).join(' or ');
  if (Array.isArray(values)) return values.map((value) => `\`${value}\``).join(', ');
  if (only !== undefined) return `\`${only}\``;
  return String(format ?? type ?? 'any');
}
