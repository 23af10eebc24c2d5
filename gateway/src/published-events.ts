import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { pathOf } from '@danvan/service/http/refuse';
import type { Route } from '@danvan/service/http/serve-path';
import { noSuchFile } from './no-such-file.ts';
import { pageHeaders, safety } from './page-safety.ts';
import { servedFile } from './served-file.ts';

const PAGE = '/events';

const document = pathToFileURL(createRequire(import.meta.url).resolve('@danvan/contracts/published/asyncapi.yaml'));
const [schemas, pages] = ['schemas/', 'pages/'].map((folder) => new URL(folder, document)) as [URL, URL];

/**
 * The published events for whoever builds on them: pages to read, the AsyncAPI document they are made of, and the JSON Schema of each
 * event version. All of it is made when the contract is published, so that a page comes as fast as a file.
 */
export function publishedEventRoutes(): Readonly<Record<string, Route>> {
  const page = pageHeaders();
  const files = new Map<string, Route>([
    ['asyncapi.yaml', servedFile(document, { ...safety, 'content-type': 'application/yaml; charset=utf-8' })],
    ...readdirSync(pages).map((name) => [name.replace(/\.html$/, ''), servedFile(new URL(name, pages), page)] as const),
    ...readdirSync(schemas).map(
      (name) =>
        [
          `schemas/${name}`,
          servedFile(new URL(name, schemas), { ...safety, 'content-type': 'application/schema+json' }),
        ] as const,
    ),
  ]);
  const send =
    (name: string): Route =>
    (request, reply) => {
      const file = files.get(name);
      if (file === undefined) throw noSuchFile();
      return file(request, reply);
    };
  return {
    [PAGE]: send('index'),
    [`${PAGE}/*`]: (request, reply) => send(pathOf(request).slice(PAGE.length + 1))(request, reply),
  };
}
