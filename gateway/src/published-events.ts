import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Route } from '@danvan/service/http-front';
import { noSuchFile } from './no-such-file.ts';
import { pageHeaders } from './page-safety.ts';
import { type SendFile, servedFile } from './served-file.ts';

const PAGE = '/events';

const resolve = createRequire(import.meta.url).resolve;
const fileOf = (name: string) => pathToFileURL(resolve(name));

const document = fileOf('@danvan/contracts/published/asyncapi.yaml');
const schemas = new URL('schemas/', document);

/** The published events for whoever builds on them: a page to read, the AsyncAPI document, and the JSON Schema of each event version. */
export function publishedEventRoutes(): Readonly<Record<string, Route>> {
  const files = new Map<string, SendFile>([
    ['asyncapi.yaml', servedFile(document, 'application/yaml; charset=utf-8')],
    ['viewer.js', servedFile(fileOf('@asyncapi/react-component/browser/standalone/index.js'), 'text/javascript; charset=utf-8')],
    ['viewer.css', servedFile(fileOf('@asyncapi/react-component/styles/default.min.css'), 'text/css; charset=utf-8')],
    ...readdirSync(schemas).map(
      (name) => [`schemas/${name}`, servedFile(new URL(name, schemas), 'application/schema+json')] as const,
    ),
  ]);
  return {
    [`GET ${PAGE}`]: (_request, response) => void response.writeHead(200, headers).end(page),
    [`GET ${PAGE}/*`]: (request, response) => {
      const send = files.get((request.url ?? '').split('?')[0]?.slice(PAGE.length + 1) ?? '');
      if (send === undefined) throw noSuchFile();
      return send(request, response);
    },
  };
}

const start = `AsyncApiStandalone.render(
  {
    schema: { url: new URL('${PAGE}/asyncapi.yaml', location.href).href },
    config: {
      show: { sidebar: true, messages: false, errors: true },
      sidebar: { showOperations: 'byOperationsTags' },
      expand: { messageExamples: true },
    },
  },
  document.getElementById('events'),
);`;

/** The viewer compiles JSON Schemas when it starts, hence 'unsafe-eval'; of scripts in the page itself only ours may run. */
const headers = pageHeaders(`'unsafe-eval' 'sha256-${createHash('sha256').update(start).digest('base64')}'`);

/** The viewer shows its list of events beside them on very wide screens only, and lets long names run out of a phone. */
const STYLE = `
  body { margin: 0 }
  .wait { margin: 3rem auto; max-width: 40rem; padding: 0 1rem; font-family: sans-serif; line-height: 1.6 }
  .aui-root .prose code::before, .aui-root .prose code::after { content: none }
  .aui-root .panel--center { min-width: 0 }
  .aui-root .panel-item { overflow-wrap: break-word }
  .aui-root code, .aui-root .prose { overflow-wrap: anywhere }
  .aui-root code { white-space: pre-wrap }
  @media (min-width: 1024px) {
    .aui-root .burger-menu { display: none !important }
    .aui-root .sidebar { display: block !important; width: 20rem !important; flex: none }
    .aui-root .sidebar--content { width: 18rem }
  }
  @media (max-width: 1023px) {
    .aui-root .sidebar > div { box-sizing: border-box; width: 100% }
  }
  @media (max-width: 639px) {
    .aui-root .panel-item--center { padding-left: 0.5rem; padding-right: 0.5rem }
    .aui-root .panel-item .flex { flex-wrap: wrap }
  }
`;

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>danvan · events</title>
<link rel="icon" href="data:," />
<link rel="stylesheet" href="${PAGE}/viewer.css" />
<style>${STYLE}</style>
</head>
<body>
<div id="events"><p class="wait">Reading the contract … — Đang đọc hợp đồng sự kiện … (<a href="${PAGE}/asyncapi.yaml">asyncapi.yaml</a>)</p></div>
<script src="${PAGE}/viewer.js"></script>
<script>${start}</script>
</body>
</html>
`;
