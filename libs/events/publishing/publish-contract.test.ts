import { readdir, readFile, rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '@danvan/testing/temporary-folder';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { EventDefinition } from '../define-event.ts';
import { SampleChecked, SampleTaken } from '../test/sample-events.ts';
import { vocabulary } from '../vocabulary.ts';
import { publishContract } from './publish-contract.ts';

const definitions = [SampleTaken, SampleChecked] as EventDefinition[];
const schema = 'schemas/samples.sample.taken.1.json';

let folder: URL;
const publish = (events = definitions) => publishContract({ definitions: events, folder, version: '1.0.0', checkOnly: false });
const check = (events = definitions) => publishContract({ definitions: events, folder, version: '1.0.0', checkOnly: true });
const read = (path: string) => readFile(new URL(path, folder), 'utf8');

/** SampleTaken as somebody has edited it. */
const edited = (over: object) => [{ ...SampleTaken, ...over } as EventDefinition, SampleChecked as EventDefinition];
const withPayload = (payload: z.ZodType) => edited({ payload });
const narrower = withPayload(z.object({ sampleId: z.string() }));

beforeEach(async () => {
  folder = pathToFileURL(`${await temporaryFolder()}/published/`);
});

afterEach(() => rm(new URL('..', folder), { recursive: true }));

describe('publishing', () => {
  test('writes one schema an event version, the document and its pages, the same each time', async () => {
    expect(await publish()).toEqual({ ok: true, say: 'The contract is published: 2 event versions, 5 files written.' });
    expect(await readdir(folder)).toEqual(['asyncapi.yaml', 'pages', 'schemas']);
    expect((await readdir(new URL('pages/', folder))).sort()).toEqual(['index.html', 'samples.html']);
    expect(JSON.parse(await read(schema))).toMatchObject({ $id: 'urn:danvan:event:samples.sample.taken:1' });
    expect(await publish()).toEqual({ ok: true, say: 'The published contract is up to date: 2 event versions.' });
  });

  test('takes up optional fields and new events', async () => {
    await publish([SampleTaken as EventDefinition]);
    const more = withPayload(z.object({ sampleId: z.string(), value: z.int(), note: z.string().optional() }));
    expect(await publish(more)).toMatchObject({ ok: true });
    expect(await read(schema)).toContain('"note"');
  });

  test('refuses what breaks a published version, writes nothing and says what to do instead', async () => {
    await publish();
    const before = await read(schema);
    const { ok, say } = await publish(narrower);
    expect(ok).toBe(false);
    expect(say).toMatch(/would break readers of 1 published event version; nothing was written/);
    expect(say).toContain('samples.sample.taken, version 1:\n  - value: it was removed');
    expect(say).toContain("declare version 2 beside it: { type: 'samples.sample.taken', version: 2, … }");
    expect(await read(schema)).toBe(before);
  });

  test('lets a closed list open as it is, then grow, and never lose a value', async () => {
    const withKind = (kind: z.ZodType) => withPayload(z.object({ sampleId: z.string(), value: z.int(), kind: kind.optional() }));
    await publish(withKind(z.enum(['A', 'B'])));
    expect(await publish(withKind(z.enum(['A', 'B', 'C'])))).toMatchObject({ ok: false });
    expect(await publish(withKind(vocabulary('Kind', ['A', 'B', 'C'])))).toMatchObject({ ok: false });
    expect(await publish(withKind(vocabulary('Kind', ['A', 'B'])))).toMatchObject({ ok: true });
    expect(await publish(withKind(vocabulary('Kind', ['A', 'B', 'C'])))).toMatchObject({ ok: true });
    const { ok, say } = await publish(withKind(vocabulary('Kind', ['A', 'C'])));
    expect([ok, say]).toEqual([false, expect.stringContaining('kind: the value "B" is gone: events on the log have it')]);
  });

  test('accepts the same change as version 2 beside version 1, and then holds both', async () => {
    await publish();
    const second = {
      ...narrower[0],
      version: 2,
      wireType: 'samples.sample.taken.v2',
      dataschema: 'urn:danvan:event:samples.sample.taken:2',
    } as EventDefinition;
    expect(await publish([...definitions, second])).toMatchObject({ ok: true });
    expect((await readdir(new URL('schemas/', folder))).sort()).toEqual([
      'samples.sample.checked.1.json',
      'samples.sample.taken.1.json',
      'samples.sample.taken.2.json',
    ]);
    const { say } = await check([{ ...second, payload: z.object({ sampleId: z.int() }) }, ...definitions]);
    expect(say).toMatch(/samples\.sample\.taken, version 2:.*declare version 3 beside it/s);
  });
});

describe('checking', () => {
  test('says that files are stale and writes nothing', async () => {
    expect(await check()).toMatchObject({
      ok: false,
      say: expect.stringMatching(/is stale \(asyncapi\.yaml, .*run `npm run contracts`/),
    });
    await publish();
    const words = edited({ description: { en: 'Other words.', vi: 'Lời khác.' } });
    expect(await check(words)).toMatchObject({ ok: false, say: expect.stringContaining(schema) });
    expect(await read(schema)).not.toContain('Other words');
  });

  test('misses a published version whose definition is gone', async () => {
    await publish();
    const { ok, say } = await check([SampleChecked as EventDefinition]);
    expect(ok).toBe(false);
    expect(say).toMatch(/samples\.sample\.taken, version 1:\n {2}- its definition was removed.*\n {2}Put the definition back/);
  });

  test.each([
    [
      'the key',
      { key: (p: { value: number }) => String(p.value) },
      'ce_subject: the key of the published example was a and is 1',
    ],
    ['the organisation', { organisation: () => '018f3c6e-8a00-7000-8000-0000000000f1' }, 'ce_organisationid: the organisation'],
    ['the area', { area: () => '018f3c6e-8a00-7000-8000-0000000000a1' }, 'ce_areaid: the area'],
  ])('finds that %s is taken from elsewhere', async (_, over, message) => {
    await publish();
    expect(await check(edited(over))).toMatchObject({ ok: false, say: expect.stringContaining(message) });
  });

  test('compares with the files as they are, so a version that nobody was given is withdrawn by deleting its file', async () => {
    await publish();
    await rm(new URL(schema, folder));
    expect(await publish(narrower)).toMatchObject({ ok: true });
    expect(JSON.parse(await read(schema)).required).toEqual(['sampleId']);
  });
});
