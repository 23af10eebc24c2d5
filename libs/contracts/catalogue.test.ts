import { readdir } from 'node:fs/promises';
import { declaredEvents } from '@danvan/events/define-event';
import { fieldBehind } from '@danvan/events/publishing/field-behind';
import { expect, test } from '@jest/globals';
import { catalogue } from './catalogue.ts';

const folder = new URL('./', import.meta.url);

test('the catalogue lists the events of every file of definitions', async () => {
  const files = (await readdir(folder, { recursive: true })).filter((name) => /^[a-z-]+\/[a-z-]+\.ts$/.test(name));
  await Promise.all(files.map((name) => import(new URL(name, folder).href)));
  const names = (events: readonly { wireType: string }[]) => events.map(({ wireType }) => wireType).sort();
  expect(names(catalogue)).toEqual(names(declaredEvents()));
});

test('the events of a topic have the same field as their key', () => {
  for (const [topic, events] of Map.groupBy(catalogue, (event) => event.topic)) {
    const [key, ...others] = new Set(events.map((event) => fieldBehind(event, 'key')));
    expect([topic, key, others]).toEqual([topic, expect.any(String), []]);
  }
});
