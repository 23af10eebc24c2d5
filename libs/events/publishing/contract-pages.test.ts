import { expect, test } from '@jest/globals';
import { z } from 'zod';
import type { EventDefinition } from '../define-event.ts';
import { SampleChecked, SampleTaken } from '../test/sample-events.ts';
import { vocabulary } from '../vocabulary.ts';
import { asyncApi } from './async-api.ts';
import { type ContractDocument, contractPages } from './contract-pages.ts';

const pagesOf = (...definitions: unknown[]) =>
  contractPages(asyncApi(definitions as EventDefinition[], '1.2.3') as ContractDocument);
const pages = pagesOf(SampleTaken, SampleChecked);
const page = pages.get('pages/samples.html') ?? '';

test('the first page leads to every event and tells what all have in common', () => {
  const index = pages.get('pages/index.html') ?? '';
  expect(index).toContain('<a href="/events/samples#samples.sample.taken">taken</a>');
  expect(index).toContain('<strong>Promises</strong>');
  expect(index).toContain('<th scope="row">ce_causationid</th><td>uuid, <em>optional</em></td>');
});

test('a service’s page has each event with its meaning in both languages, its key, an example and its schema', () => {
  expect(page).toContain('<article id="samples.sample.taken">');
  expect(page).toContain(`<strong>Meaning</strong> ${SampleTaken.description.en}`);
  expect(page).toContain(`<strong>Ý nghĩa</strong> ${SampleTaken.description.vi}`);
  expect(page).toContain('<li>Key — Khóa: <code>sampleId</code>');
  expect(page).toContain('ce_sequence: 1\n');
  expect(page).toContain('<a href="/events/schemas/samples.sample.taken.1.json">JSON Schema</a>');
});

test('what the events of a topic share is told once, under their names where they differ', () => {
  expect(page).toContain('<h4>Data — Dữ liệu: <code>taken</code></h4>');
  const { payload } = SampleTaken;
  const alike = pagesOf(SampleTaken, { ...SampleChecked, payload, example: SampleTaken.example });
  expect(alike.get('pages/samples.html')?.match(/<h4>/g)).toHaveLength(1);
});

test('a field shows its type, whether it may be missing, its limits, its values and its meaning', () => {
  const payload = z.object({
    sampleId: z.string(),
    value: z.int().min(1).optional(),
    days: z.array(z.object({ on: z.iso.date().nullable().describe('The day — ngày') })),
    kind: z.enum(['A', 'B']).nullable(),
    sort: vocabulary('Sort', ['C']).nullable(),
    sorts: z.array(vocabulary('Sort', ['D'])),
  });
  const shown = pagesOf({ ...SampleTaken, payload }).get('pages/samples.html') ?? '';
  const rows = shown.match(/<tr><th scope="row">.*<\/tr>/g) ?? [];
  expect(rows.map((row) => row.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|'))).toEqual([
    '|sampleId|string|',
    '|value|integer, |optional|minimum 1|',
    '|days|list of object|',
    '|days[].on|date or null|The day|ngày|',
    '|kind|string or null|A| |B| |',
    '|sort|string or null|C| |more may come — có thể có thêm|',
    '|sorts|list of string|D| |more may come — có thể có thêm|',
  ]);
});

test('what the definitions say is text, whatever signs it has', () => {
  const description = { en: 'A <b>"bold"</b> & `a < b` one.', vi: 'Một mẫu.' };
  const shown = pagesOf({ ...SampleTaken, description }).get('pages/samples.html');
  expect(shown).toContain('A &lt;b&gt;&quot;bold&quot;&lt;/b&gt; &amp; <code>a &lt; b</code> one.');
});

test('no page has a script or names another machine', () => {
  for (const text of pages.values()) expect(text).not.toMatch(/<script|https?:\/\/|\son\w+=/);
});
