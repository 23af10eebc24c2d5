import { countRows } from '@danvan/testing/count-rows';
import { settled } from '@danvan/testing/settled';
import type { TestFederation } from '@danvan/testing/test-federation';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { describeBadTokens } from './bad-tokens.journey.ts';
import { brokenInputs, daysOutOfRange } from './broken-inputs.ts';
import { post } from './post.ts';
import { declaredSubgraphs } from './sdl.ts';

const subgraphs = await declaredSubgraphs();

const filler = { query: '{ metrics { name } }', variables: { filler: 'x'.repeat(10_000_000) } };
const deep = `{ areas { nodes { ${'parent { '.repeat(47)} id ${'} '.repeat(47)} } } }`;
const aliases = `{ ${Array.from({ length: 1_000 }, (_, n) => `a${n}: metrics { name }`).join(' ')} }`;
const tooMuch = [
  { title: 'a body of 10 MB', body: filler, status: 413, message: /at most 1024 KiB/ },
  { title: 'depth 50', body: { query: deep }, status: 400, message: /at most 20 levels/ },
  { title: '1,000 aliases', body: { query: aliases }, status: 400, message: /at most/ },
];

/** Whatever is refused here is refused with a clear error, and leaves nothing behind. */
export function describeBadInput(federation: () => TestFederation): void {
  describe('bad input', () => {
    let before: Record<string, number>;
    beforeAll(async () => {
      await settled(federation());
      before = await countRows(federation());
    });
    afterAll(async () => {
      await settled(federation());
      expect(await countRows(federation())).toEqual(before);
    });

    test.each(subgraphs)('an id, a day or an enum value that is none is named with its place: $name', async ({ schema }) => {
      const token = await federation().issuer.tokenFor('administrator');
      for (const { field, query, variables, value, where } of brokenInputs(schema)) {
        const { data, code, message } = await post(federation().url, JSON.stringify({ query, variables }), token);
        expect({ field, where, data, code }).toEqual({ field, where, data: undefined, code: 'BAD_USER_INPUT' });
        expect(message).toContain(where);
        expect(message).not.toContain(String(value)); // it could have been somebody's name
      }
    });

    test.each(subgraphs)(
      'a day, a moment or a year out of the range is answered at once, with the range: $name',
      async ({ schema }) => {
        const token = await federation().issuer.tokenFor('administrator');
        for (const { field, query, variables, value, where } of daysOutOfRange(schema)) {
          const begun = performance.now();
          const { code, told } = await post(federation().url, JSON.stringify({ query, variables }), token);
          const isQuick = performance.now() - begun < 2_000;
          const isTold = /1900(-01-01)? to 2199(-12-31)?/.test(told);
          expect({ field, where, value, code, isQuick, isTold }).toEqual({
            ...{ field, where, value, code: 'BAD_USER_INPUT' },
            ...{ isQuick: true, isTold: true },
          });
        }
      },
    );

    test.each(tooMuch)('$title', async ({ body, status, message }) => {
      const refused = await post(federation().url, JSON.stringify(body));
      expect(refused).toMatchObject({ status, data: undefined, code: 'TOO_COSTLY', message: expect.stringMatching(message) });
    });

    describeBadTokens(federation);
  });
}
