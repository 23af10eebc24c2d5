// Plain JavaScript, so that an old Node can read it: `node with-node-24.js main.ts`.
const [major] = process.versions.node.split('.').map(Number);
const program = process.argv[2];

if (major < 24) {
  console.error(
    `This needs Node 24, and this is Node ${process.versions.node}: run "npm ci" (it brings Node 24 along on Linux and Windows) and start by npm.`,
  );
  process.exitCode = 1;
} else {
  await import(new URL(program, import.meta.url).href);
}
