import { publishContract } from '@danvan/events/publishing/publish-contract';
import { catalogue } from './catalogue.ts';
import manifest from './package.json' with { type: 'json' };

/** `npm run contracts` writes published/; `npm run contracts:check` writes nothing and exits 1 when it is stale or would be broken. */
const { say, ok } = await publishContract({
  definitions: catalogue,
  folder: new URL('published/', import.meta.url),
  version: manifest.version,
  checkOnly: process.argv.includes('--check'),
});
console.log(say);
process.exitCode = ok ? 0 : 1;
