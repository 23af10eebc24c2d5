import type { EventDefinition } from '../define-event.ts';
import { contractProblems } from './contract-problems.ts';
import { type ContractFiles, contractFiles, publishedEvents, readContract, writeContract } from './published-contract.ts';

export interface PublishOptions {
  readonly definitions: readonly EventDefinition[];
  /** Ends in a slash. */
  readonly folder: URL;
  /** Of the document. */
  readonly version: string;
  /** Writes nothing. */
  readonly checkOnly: boolean;
}

/**
 * Brings the published files up to date with the definitions. What is compared is those files, never a commit. A change that breaks a
 * published version is refused and nothing is written.
 */
export async function publishContract({
  definitions,
  folder,
  version,
  checkOnly,
}: PublishOptions): Promise<{ say: string; ok: boolean }> {
  const published = await readContract(folder);
  const problems = contractProblems(definitions, publishedEvents(published));
  if (problems.length > 0) return { say: refusal(problems, checkOnly), ok: false };
  const files = contractFiles(definitions, version);
  const stale = staleFiles(published, files);
  const whole = `${definitions.length} event versions`;
  if (stale.length === 0) return { say: `The published contract is up to date: ${whole}.`, ok: true };
  if (checkOnly)
    return { say: `The published contract is stale (${stale.join(', ')}): run \`npm run contracts\` and commit it.`, ok: false };
  await writeContract(folder, files);
  return { say: `The contract is published: ${whole}, ${stale.length} files written.`, ok: true };
}

function staleFiles(published: ContractFiles, files: ContractFiles): string[] {
  return [...new Set([...files.keys(), ...published.keys()])].filter((path) => files.get(path) !== published.get(path));
}

function refusal(problems: readonly string[], checkOnly: boolean): string {
  return [
    `This would break readers of ${problems.length} published event version${problems.length === 1 ? '' : 's'}${checkOnly ? '' : '; nothing was written'}.`,
    ...problems,
    'Within a version only optional fields and values of open vocabularies may be added: readers of the published version get the events of tomorrow, and readers of the current one replay those of yesterday.',
  ].join('\n\n');
}
