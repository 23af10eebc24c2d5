import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { serviceConfig } from '../settings/config.ts';
import { environmentExample, withSettings } from '../settings/settings-docs.ts';
import { readServices } from './read-services.ts';
import { resolverTypes } from './resolver-types.ts';

const readme = new URL('../README.md', import.meta.url);

for (const service of await readServices()) {
  const generated = new URL('src/generated/', service.folder);
  mkdirSync(generated, { recursive: true });
  writeFileSync(new URL('resolvers.ts', generated), await resolverTypes(service));
  process.stdout.write(`services/${service.name}/src/generated/resolvers.ts\n`);
}
writeFileSync(readme, withSettings(readFileSync(readme, 'utf8'), serviceConfig('<service>')));
process.stdout.write('libs/service/README.md\n');
writeFileSync(new URL('../../../.env.example', import.meta.url), environmentExample(serviceConfig('<service>')));
process.stdout.write('.env.example\n');
