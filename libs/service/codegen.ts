import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { serviceConfig } from './config.ts';
import { resolverTypes } from './resolver-types.ts';
import { withSettings } from './settings-docs.ts';

const services = new URL('../../services/', import.meta.url);
const readme = new URL('README.md', import.meta.url);

for (const name of readdirSync(services)) {
  const folder = new URL(`${name}/`, services);
  if (!existsSync(new URL('schema.graphql', folder))) continue;
  const generated = new URL('src/generated/', folder);
  mkdirSync(generated, { recursive: true });
  writeFileSync(new URL('resolvers.ts', generated), await resolverTypes(folder));
  process.stdout.write(`services/${name}/src/generated/resolvers.ts\n`);
}
writeFileSync(readme, withSettings(readFileSync(readme, 'utf8'), serviceConfig('<service>')));
process.stdout.write('libs/service/README.md\n');
