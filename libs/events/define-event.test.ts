import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { declaredEvents, defineEvent, findDefinition } from './define-event.ts';

let count = 0;
const declaration = (over: object = {}) => ({
  type: `samples.jar.opened-${++count}`,
  version: 1,
  payload: z.object({ jarId: z.string() }),
  key: (p: { jarId: string }) => p.jarId,
  description: { en: 'A jar was opened.', vi: 'Một lọ đã được mở.' },
  example: { jarId: 'a' },
  ...over,
});

describe('an event', () => {
  test('has the topic of its aggregate and a schema name that is the same everywhere', () => {
    const event = defineEvent(declaration({ type: 'samples.jar.closed' }));
    expect(event).toMatchObject({
      topic: 'danvan.samples.jar',
      wireType: 'samples.jar.closed',
      dataschema: 'urn:danvan:event:samples.jar.closed:1',
    });
  });

  test('carries its version in its wire type from version 2 on, in the same topic', () => {
    const event = defineEvent(declaration({ type: 'samples.jar.filled', version: 2 }));
    expect(event).toMatchObject({
      topic: 'danvan.samples.jar',
      wireType: 'samples.jar.filled.v2',
      dataschema: 'urn:danvan:event:samples.jar.filled:2',
    });
  });

  test('is found by its wire type and listed once it is declared', () => {
    const event = defineEvent(declaration());
    expect(findDefinition(event.wireType)).toBe(event);
    expect(declaredEvents()).toContain(event);
  });

  test.each([
    ['a name that is not <service>.<aggregate>.<past-participle>', { type: 'samples.opened' }, /is not <service>/],
    ['version 0', { version: 0 }, /count from 1/],
    ['an example that its own payload refuses', { example: { jarId: 1 } }, /breaks its payload/],
    ['an example without key', { key: () => '' }, /has no key/],
  ])('is refused for %s', (_, over, message) => {
    expect(() => defineEvent(declaration(over))).toThrow(message);
  });

  test('is declared once', () => {
    defineEvent(declaration({ type: 'samples.jar.broken' }));
    expect(() => defineEvent(declaration({ type: 'samples.jar.broken' }))).toThrow(/declared twice/);
  });
});
