import { firstQueries } from '@danvan/local/first-queries';
import type { TestFederation } from '@danvan/testing/test-federation';
import { expect, test } from '@jest/globals';

/** What the start screen offers to paste. */
export function describeFirstQueries(federation: () => TestFederation): void {
  test.each(firstQueries)(
    'the screen’s query is answered, without a token and with something in it: $title',
    async ({ query }) => {
      const { data, errors } = await federation().graphql(query);
      expect(errors).toBeUndefined();
      expect(Object.values(data ?? {}).filter((answer) => answer === null)).toEqual([]);
      expect(JSON.stringify(data)).toMatch(/"(id|name)":"/);
    },
  );
}
