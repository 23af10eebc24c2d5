import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Supergraph } from '@apollo/federation-internals';
import { describe, expect, test } from '@jest/globals';
import { parse, print } from 'graphql';
import { CompositionFailed, composeSupergraph } from '../composition/compose-supergraph.ts';
import { readSubgraphs } from '../composition/read-subgraphs.ts';
import { readSupergraph } from '../src/read-supergraph.ts';
import { stripAccess } from '../src/strip-access.ts';

const subgraphs = await readSubgraphs();

describe('the committed supergraph', () => {
  test('is what the services’ schemas compose to; when it is stale, run `npm run compose`', async () => {
    expect(firstDifference(await readSupergraph(), composeSupergraph(subgraphs).supergraph)).toBeUndefined();
  });

  test('is checked by `npm run compose -- --check` too', async () => {
    expect(await run(['--check'])).toEqual({ code: 0, output: 'gateway/supergraph.graphql is up to date.\n' });
  });

  test('names the scopes in descriptions, in both languages', async () => {
    const scoped =
      /"""[^"]*Needs scope: ([a-z:]+) — Cần quyền: \1\s*"""\s*\w+(\([^)]*\))?: \w+ [^\n]*@requiresScopes\(scopes: \[\["\1"\]\]\)/;
    expect(await readSupergraph()).toMatch(scoped);
  });
});

describe('composition', () => {
  test('gives the same text each time', () => {
    expect(composeSupergraph(subgraphs)).toEqual(composeSupergraph(subgraphs));
  });

  test('finds that services describe what they share in the same words', () => {
    expect(composeSupergraph(subgraphs).warnings).toEqual([]);
  });

  test('says scopes that go together, alternatives and a bare login', () => {
    const { supergraph } = composeSupergraph([
      subgraph(
        'cases',
        'type Query { a: Int @requiresScopes(scopes: [["x:read", "y:read"], ["z:read"]]) "Mine — Của tôi." b: Int @authenticated }',
      ),
    ]);
    expect(supergraph).toContain('"Needs scope: x:read + y:read or z:read — Cần quyền: x:read + y:read hoặc z:read"');
    expect(supergraph).toMatch(/Mine — Của tôi\.\n\n\s+Needs a token — Cần đăng nhập/);
  });

  test('says what contradicts, in which subgraph and where', () => {
    const contradiction = () =>
      composeSupergraph([
        subgraph('one', 'type Query { a: Int @shareable }'),
        subgraph('two', 'type Query { a: String @shareable }'),
      ]);
    expect(contradiction).toThrow(CompositionFailed);
    expect(contradiction).toThrow(/1 problem\.\n {2}FIELD_TYPE_MISMATCH: .*"Query\.a".*\(one line 2, two line 2\)/);
  });
});

describe('what the gateway loads', () => {
  test('is accepted by the stock gateway, which refuses the committed one', async () => {
    const committed = await readSupergraph();
    expect(() => Supergraph.build(committed)).toThrow(/requiresScopes.* is for: SECURITY but is unsupported/);
    expect(Supergraph.build(stripAccess(committed)).schema.type('Area')).toBeDefined();
  });

  test('lacks the access features and nothing else', async () => {
    const committed = print(parse(await readSupergraph()));
    const written = committed
      .replace(/ @link\(url: "https:\/\/specs\.apollo\.dev\/(authenticated|requiresScopes)\/v[\d.]+", for: SECURITY\)/g, '')
      .replace(/directive @(authenticated|requiresScopes)[^\n]*\n\n/g, '')
      .replace(/scalar requiresScopes__Scope\n\n/g, '')
      .replace(/ @authenticated\b/g, '')
      .replace(/ @requiresScopes\(scopes: \[[^\n]*?\]\]\)/g, '');
    expect(written).not.toMatch(/@requiresScopes|@authenticated|requiresScopes__/);
    expect(written.length).toBeLessThan(committed.length);
    expect(stripAccess(committed)).toBe(written);
  });
});

/** The whole would be thousands of lines. */
function firstDifference(
  written: string,
  composed: string,
): { line: number; written: string | undefined; composed: string | undefined } | undefined {
  const [now, then] = [written.split('\n'), composed.split('\n')];
  const line = Array.from({ length: Math.max(now.length, then.length) }, (_, index) => index).find(
    (index) => now[index] !== then[index],
  );
  return line === undefined ? undefined : { line: line + 1, written: now[line], composed: then[line] };
}

function subgraph(name: string, sdl: string) {
  const link =
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@authenticated", "@requiresScopes"])';
  return { name, sdl: `${link}\n${sdl}` };
}

function run(args: string[]): Promise<{ code: number; output: string }> {
  const script = fileURLToPath(new URL('../compose.ts', import.meta.url));
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], { env: {} }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}
