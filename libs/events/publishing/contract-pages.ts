import type { JsonSchema } from './event-schema.ts';
import { html, type Markup } from './html.ts';
import { markdown } from './markdown.ts';
import { pageStyle } from './page-style.ts';
import { type SchemaField, schemaFields } from './schema-fields.ts';

/** The parts of our AsyncAPI document that its pages show. */
export interface ContractDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly channels: Readonly<Record<string, Channel>>;
  readonly components: {
    readonly messages: Readonly<Record<string, Message>>;
    readonly messageTraits: { readonly cloudEvent: { readonly headers: JsonSchema } };
  };
}

interface Channel {
  readonly address: string;
  readonly description: string;
  readonly messages: Readonly<Record<string, unknown>>;
}

interface Message {
  readonly name: string;
  readonly description: string;
  readonly payload: JsonSchema;
  readonly headers: { readonly properties: { readonly ce_dataschema: { readonly const: string } } };
  readonly examples: readonly { readonly headers: unknown; readonly payload: unknown }[];
}

const folder = 'pages';
export const indexPage = `${folder}/index.html`;
export const servicePage = (service: string): string => `${folder}/${service}.html`;

/**
 * An AsyncAPI document as pages to read, by their path: what all events have in common, and a page a service. Plain HTML without a
 * script, so a browser shows it as fast as it reads it; the pages expect to be served at /events and /events/<service>.
 */
export function contractPages(document: ContractDocument): ReadonlyMap<string, string> {
  const services = Map.groupBy(Object.values(document.channels), ({ address }) => serviceOf(address));
  const pages = [...services].map(
    ([service, channels]) => [servicePage(service), service, html`${channels.map((one) => channelPart(one, document))}`] as const,
  );
  const index = [indexPage, '', indexPart(document, services)] as const;
  return new Map([index, ...pages].map(([path, name, content]) => [path, pageOf({ name, content, services, document })]));
}

const serviceOf = (topic: string): string => topic.split('.')[1] ?? '';

interface Page {
  /** Of the service; empty for the first page. */
  name: string;
  content: Markup;
  services: ReadonlyMap<string, readonly Channel[]>;
  document: ContractDocument;
}

function pageOf({ name, content, services, document: { info } }: Page): string {
  const links = [...services.keys()].map((service) =>
    service === name
      ? html`<a href="/events/${service}" aria-current="page">${service}</a>`
      : html`<a href="/events/${service}">${service}</a>`,
  );
  const { markup } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>danvan · events${name && ` · ${name}`}</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>
</head>
<body>
<nav><a href="/events"${name === '' && html` aria-current="page"`}>events</a> ${links} <a href="/events/asyncapi.yaml">asyncapi.yaml</a></nav>
<main>
<h1>${name || info.title} <small>${info.version}</small></h1>
${content}
</main>
</body>
</html>
`;
  return markup;
}

function indexPart({ info, components }: ContractDocument, services: Page['services']): Markup {
  const lists = [...services].map(
    ([service, channels]) => html`
<h2><a href="/events/${service}">${service}</a></h2>
<dl>${channels.map(({ address, messages }) => html`<dt>${address}</dt><dd>${Object.keys(messages).map(linkTo(service))}</dd>`)}</dl>`,
  );
  return html`${lists}
<h2 id="guide">For every event — Đối với mọi sự kiện</h2>
${markdown(info.description)}
<h2 id="headers">Headers of every record — Phần đầu của mọi bản ghi</h2>
${fieldTable(schemaFields(components.messageTraits.cloudEvent.headers))}`;
}

const linkTo =
  (service: string) =>
  (type: string): Markup =>
    html`<a href="/events/${service}#${type}">${lastWord(type)}</a> `;

/** Without service and aggregate, which stand above it: `recognised`, `recognised.v2`. */
const lastWord = (type: string): string => type.split('.').slice(2).join('.');

function channelPart({ address, description, messages }: Channel, { components }: ContractDocument): Markup {
  const events = Object.keys(messages).flatMap((type) => components.messages[type] ?? []);
  const shapes = Map.groupBy(events, ({ payload }) => JSON.stringify(payload));
  return html`
<section>
<h2 id="${address}">${address}</h2>
${markdown(description)}
${events.map(eventPart)}
${[...shapes.values()].map((sharing) => shapePart(sharing, shapes.size > 1))}
</section>`;
}

function eventPart({ name, description, examples, headers: { properties } }: Message): Markup {
  const [type, version] = properties.ce_dataschema.const.split(':').slice(-2);
  return html`
<article id="${name}">
<h3><a href="#${name}">${name}</a></h3>
${markdown(description)}
${examples.map(
  ({ headers, payload }) => html`<details><summary>Example — Ví dụ</summary>
<pre>${Object.entries(headers as object).map(([header, value]) => `${header}: ${value}\n`)}
${JSON.stringify(payload, undefined, 2)}</pre></details>`,
)}
<a href="/events/schemas/${type}.${version}.json">JSON Schema</a>
</article>`;
}

/** Events of one topic mostly carry the same data, which are then told once. */
function shapePart(events: readonly Message[], isOneOfSeveral: boolean): Markup {
  const names = events.map(({ name }) => html` <code>${lastWord(name)}</code>`);
  return html`
<h4>Data — Dữ liệu${isOneOfSeveral && html`:${names}`}</h4>
${fieldTable(schemaFields(events[0]?.payload ?? {}))}`;
}

function fieldTable(fields: readonly SchemaField[]): Markup {
  return html`<table><thead><tr><th>Field — Trường</th><th>Type — Kiểu</th><th>Meaning — Ý nghĩa</th></tr></thead><tbody>${fields.map(
    ({ path, type, isRequired, description, values, isOpen, limits }) => html`
<tr><th scope="row">${path}</th><td>${type}${!isRequired && html`, <em>optional</em>`}${limits.map((limit) => html`<br><small>${limit}</small>`)}</td><td>${inBothLanguages(description)}${
      values.length > 0 &&
      html`<br>${values.map((value) => html`<code>${value}</code> `)}${isOpen && html`<small>more may come — có thể có thêm</small>`}`
    }</td></tr>`,
  )}</tbody></table>`;
}

/** `English — tiếng Việt` */
function inBothLanguages(description: string): Markup {
  const [, en, vi] = /^(.*) — (.*)$/s.exec(description) ?? [];
  return en && vi ? html`${en}<br><span lang="vi">${vi}</span>` : html`${description}`;
}
