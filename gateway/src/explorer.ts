import type { Route } from '@danvan/service/http/serve-path';
import { addVary } from '@danvan/service/http/vary';
import { ruruHTML } from 'ruru/server';
import { getStaticFile } from 'ruru/static';
import { noSuchFile } from './no-such-file.ts';
import { pageHeaders, safety } from './page-safety.ts';

const PAGE = '/explorer';
const STATIC = '/explorer/static/';

const FIRST_QUERY = `# Công tác dân vận: one graph over five services.
# Ctrl-Enter sends; the book on the left is the schema.
# Under "Headers", as JSON:
#   {"authorization": "Bearer …", "accept-language": "en"}
query First {
  areas(first: 5) {
    nodes {
      id
      name
    }
  }
}
`;

/** The explorer's page and files, served from this machine. */
export const explorerRoutes: Readonly<Record<string, Route>> = {
  '/': (_request, reply) => reply.redirect(PAGE),
  [PAGE]: (_request, reply) => reply.headers(pageHeaders("'unsafe-inline'")).send(page),
  [`${STATIC}*`]: sendFile,
};

async function sendFile(...[{ url, headers }, reply]: Parameters<Route>): Promise<unknown> {
  const file = await getStaticFile({
    staticPath: STATIC,
    urlPath: url,
    acceptEncoding: headers['accept-encoding'],
    disallowDevAssets: true,
  });
  if (file === null) throw noSuchFile();
  addVary(reply, 'Accept-Encoding');
  // File names carry no digest: a browser asks again, and has its copy confirmed by the tag.
  return reply.headers({ ...file.headers, ...safety, 'cache-control': 'no-cache' }).send(file.content);
}

/** On a phone the answer stands below the query: side by side neither can be read. */
const NARROW =
  '@media (max-width: 700px) { #graphiql-session { flex-direction: column } #graphiql-session > .graphiql-horizontal-drag-bar { display: none } }';

const page = ruruHTML({
  endpoint: '/graphql',
  staticPath: STATIC,
  htmlParts: {
    metaTags: (tags) => `${tags}\n<meta name="viewport" content="width=device-width, initial-scale=1" />`,
    configScript: (script) => `${script}\n<script>RURU_CONFIG.defaultQuery = ${JSON.stringify(FIRST_QUERY)};</script>`,
    styleTags: (tags) => `${tags}\n<style>${NARROW}</style>`,
    titleTag: '<title>danvan · GraphQL</title>\n<link rel="icon" href="data:," />',
  },
});
