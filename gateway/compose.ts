import { readFile, writeFile } from 'node:fs/promises';
import { CompositionFailed, composeSupergraph } from './composition/compose-supergraph.ts';
import { readSubgraphs } from './composition/read-subgraphs.ts';
import { supergraphUrl } from './src/read-supergraph.ts';

/** `npm run compose` writes the supergraph; with `--check` it writes nothing and exits 1 when the written one is stale. */
async function compose(check: boolean): Promise<{ say: string; ok: boolean }> {
  const { supergraph, warnings } = composeSupergraph(await readSubgraphs());
  for (const warning of warnings) console.warn(warning);
  const written = await readFile(supergraphUrl, 'utf8').catch(() => '');
  if (supergraph === written) return { say: 'gateway/supergraph.graphql is up to date.', ok: true };
  if (check) return { say: 'gateway/supergraph.graphql is stale: run `npm run compose` and commit it.', ok: false };
  await writeFile(supergraphUrl, supergraph);
  return { say: 'gateway/supergraph.graphql is written.', ok: true };
}

try {
  const { say, ok } = await compose(process.argv.includes('--check'));
  console.log(say);
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  if (!(error instanceof CompositionFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
