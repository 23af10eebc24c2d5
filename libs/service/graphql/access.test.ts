import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '@danvan/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GraphQLError, type GraphQLSchema, graphql, parse } from 'graphql';
import { Refusal } from '../errors.ts';
import type { Claims, NotesService } from '../fixtures/notes-service.ts';
import { startNotes } from '../fixtures/notes-service.ts';
import type { Actor } from '../identity/identity.ts';
import { subgraphSchema } from './subgraph-schema.ts';
import { subgraphSdl } from './subgraph-sdl.ts';

let folder: string;
let counter = 0;
beforeAll(async () => {
  folder = await temporaryFolder();
});

async function schemaOf(sdl: string, resolvers: object = {}): Promise<GraphQLSchema> {
  const file = join(folder, `${counter++}.graphql`);
  await writeFile(file, sdl);
  return subgraphSchema({ name: 'tried', schema: pathToFileURL(file), resolvers });
}

const text = () => 'text';

/** Undefined is nobody. */
type Scopes = string[] | undefined;

function actorWith(scopes: Scopes): { actor?: Actor } {
  return scopes === undefined ? {} : { actor: { sub: 'lan', scopes: new Set(scopes), synthetic: true } };
}

/** What a field answers: its value, or the code of its refusal. */
async function answers(schema: GraphQLSchema, source: string, scopes?: Scopes): Promise<unknown> {
  const { data, errors } = await graphql({ schema, source, contextValue: actorWith(scopes) });
  return errors === undefined ? data : errors.map(codeOf);
}

function codeOf(error: GraphQLError): string {
  return error.originalError instanceof Refusal ? error.originalError.code : error.message;
}

describe('the service refuses to start', () => {
  test('when root fields declare no access, and names each of them', async () => {
    const sdl = 'type Query { open: String @public bare: String } type Mutation { change: String }';
    const refused = schemaOf(sdl, { Query: { open: text, bare: text }, Mutation: { change: text } });
    await expect(refused).rejects.toThrow(/Query\.bare declares no access.*\n.*Mutation\.change declares no access/);
  });

  test('when an entity type declares none, with or without a resolver of its own', async () => {
    const sdl = 'type Query { open: String @public } type Note @key(fields: "id") { id: UUID! }';
    const Query = { open: text };
    await expect(schemaOf(sdl, { Query })).rejects.toThrow('type Note can be reached through _entities and declares no access');
    await expect(schemaOf(sdl, { Query, Note: { __resolveReference: () => null } })).rejects.toThrow('type Note can be reached');
  });

  test('when access is declared where nothing enforces it', async () => {
    const sdl = `type Query { colour: Colour @public } enum Colour @authenticated { RED }`;
    await expect(schemaOf(sdl)).rejects.toThrow('Colour: access is declared on fields and object types only');
  });

  test('when resolvers and schema do not fit, or the SDL is wrong', async () => {
    const sdl = 'type Query { open: String @public }';
    await expect(schemaOf(sdl, { Query: { open: text, shut: text } })).rejects.toThrow('a resolver for Query.shut');
    await expect(schemaOf(sdl, { Query: { open: text }, Nota: {} })).rejects.toThrow('a resolver for Nota');
    await expect(schemaOf(sdl)).rejects.toThrow('nothing resolves Query.open');
    await expect(schemaOf('type Query { open: Strin @public }')).rejects.toThrow('the schema of tried cannot be served');
  });

  test('but not for a stub of another service that it does not answer for', async () => {
    const sdl = 'type Query { note: Note @public } type Note @key(fields: "id", resolvable: false) { id: UUID! }';
    await expect(schemaOf(sdl, { Query: { note: () => null } })).resolves.toBeDefined();
  });
});

describe('a root field', () => {
  const sdl = `type Query { open: String @public member: String @authenticated vault: String @requiresScopes(scopes: [["a", "b"], ["c"]]) }`;
  const resolvers = { Query: { open: () => 'open', member: () => 'member', vault: () => 'vault' } };

  test.each([
    ['open', undefined, { open: 'open' }],
    ['member', undefined, ['UNAUTHENTICATED']],
    ['member', [], { member: 'member' }],
    ['vault', undefined, ['UNAUTHENTICATED']],
    ['vault', [], ['FORBIDDEN']],
    ['vault', ['a'], ['FORBIDDEN']],
    ['vault', ['b', 'd'], ['FORBIDDEN']],
    ['vault', ['a', 'b'], { vault: 'vault' }],
    ['vault', ['c'], { vault: 'vault' }],
  ])('%s for %j', async (field, scopes, expected) => {
    expect(await answers(await schemaOf(sdl, resolvers), `{ ${field} }`, scopes)).toEqual(expected);
  });

  test('is not resolved at all for a caller who is refused', async () => {
    let ran = false;
    const schema = await schemaOf(sdl, { Query: { ...resolvers.Query, member: () => void (ran = true) } });
    await answers(schema, '{ member }');
    expect(ran).toBe(false);
  });

  test('is refused as well under an alias and within a fragment', async () => {
    const schema = await schemaOf(sdl, resolvers);
    expect(await answers(schema, '{ x: member ...F } fragment F on Query { vault }')).toEqual([
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
    ]);
  });
});

describe('a field and an object type', () => {
  const sdl = `
    type Query { note: Note @public thing: Thing @public shelf: Shelf @public }
    type Note @key(fields: "id") @public { id: UUID! title: String phone: String @requiresScopes(scopes: [["note:read"]]) }
    union Thing = Note | Shelf
    type Shelf @key(fields: "id") @requiresScopes(scopes: [["shelf:read"]]) { id: UUID! label: String secret: String @requiresScopes(scopes: [["shelf:audit"]]) }`;
  const note = { __typename: 'Note', id: '01980000-0000-7000-8000-000000000001', title: 'Họp', phone: '09' };
  const shelf = { __typename: 'Shelf', id: '01980000-0000-7000-8000-000000000002', label: 'top', secret: 's' };
  let lookUps = 0;
  const resolvers = {
    Query: { note: () => note, shelf: () => shelf, thing: () => shelf },
    Note: { __resolveReference: () => note },
    Shelf: {
      __resolveReference: () => {
        lookUps++;
        return shelf;
      },
    },
  };
  const entity = (typename: string, fields: string) =>
    `{ _entities(representations: [{ __typename: "${typename}", id: "01980000-0000-7000-8000-000000000002" }]) { ... on ${typename} { ${fields} } } }`;

  test.each([
    ['{ note { title } }', undefined, { note: { title: 'Họp' } }],
    ['{ note { title phone } }', undefined, ['UNAUTHENTICATED']],
    ['{ note { phone } }', [], ['FORBIDDEN']],
    ['{ note { phone } }', ['note:read'], { note: { phone: '09' } }],
    ['{ shelf { label } }', undefined, ['UNAUTHENTICATED']],
    ['{ shelf { __typename } }', [], ['FORBIDDEN']],
    ['{ shelf { label } }', ['shelf:read'], { shelf: { label: 'top' } }],
    ['{ shelf { secret } }', ['shelf:read'], ['FORBIDDEN']],
    ['{ shelf { secret } }', ['shelf:audit'], ['FORBIDDEN']],
    ['{ shelf { secret } }', ['shelf:read', 'shelf:audit'], { shelf: { secret: 's' } }],
    ['{ thing { ... on Shelf { label } } }', [], ['FORBIDDEN']],
    [entity('Note', 'title'), undefined, { _entities: [{ title: 'Họp' }] }],
    [entity('Note', 'phone'), undefined, ['UNAUTHENTICATED']],
    [entity('Shelf', '__typename'), undefined, ['UNAUTHENTICATED']],
    [entity('Shelf', 'label'), [], ['FORBIDDEN']],
    [entity('Shelf', 'label'), ['shelf:read'], { _entities: [{ label: 'top' }] }],
  ])('%s for %j', async (query, scopes, expected) => {
    expect(await answers(await schemaOf(sdl, resolvers), query, scopes)).toEqual(expected);
  });

  test('an entity is not looked up for a caller who is refused', async () => {
    const before = lookUps;
    await answers(await schemaOf(sdl, resolvers), entity('Shelf', 'label'), []);
    expect(lookUps).toBe(before);
  });

  test('an entity without a resolver of its own is guarded too', async () => {
    const bare = await schemaOf(sdl, { Query: resolvers.Query });
    expect(await answers(bare, entity('Shelf', 'id'), [])).toEqual(['FORBIDDEN']);
    expect(await answers(bare, entity('Shelf', 'id'), ['shelf:read'])).toMatchObject({ _entities: [{}] });
  });
});

describe('in a running service', () => {
  let notes: NotesService;
  beforeAll(async () => {
    notes = await startNotes();
  });
  afterAll(() => notes.stop());
  const code = async (query: string, claims?: Claims) => (await notes.ask(query, {}, claims)).errors?.[0]?.extensions['code'];

  test('refusals carry their code and say what is needed, in the language of the caller', async () => {
    expect(await code('{ me }')).toBe('UNAUTHENTICATED');
    const { errors, data } = await notes.ask('{ me vault }', {}, {});
    expect(data).toEqual({ me: 'writer', vault: null });
    expect(errors).toEqual([
      {
        message: 'Cần quyền: note:read + note:audit hoặc platform:administer.',
        path: ['vault'],
        locations: expect.anything(),
        extensions: { code: 'FORBIDDEN' },
      },
    ]);
    expect(await code('{ vault }', { scope: 'note:read note:audit' })).toBeUndefined();
  });

  test('a mutation without its scope writes nothing', async () => {
    const write =
      'mutation { writeNote(input: { requestId: "01980000-0000-7000-8000-000000000001", title: "x" }) { __typename } }';
    expect(await code(write)).toBe('UNAUTHENTICATED');
    expect(await code(write, { scope: 'note:read' })).toBe('FORBIDDEN');
    expect(await notes.database.query('SELECT FROM change')).toEqual([]);
  });
});

test('the directives are those of federation itself, imported by @link', () => {
  const sdl = subgraphSdl('notes', new URL('../fixtures/notes.graphql', import.meta.url));
  const defined = parse(sdl).definitions.flatMap((node) => (node.kind === 'DirectiveDefinition' ? [node.name.value] : []));
  expect(defined).toEqual(expect.arrayContaining(['public', 'authenticated', 'requiresScopes']));
  expect(sdl).toMatch(/directive @requiresScopes\(scopes: \[\[federation__Scope!\]!\]!\) on/);
  expect(sdl).toContain('vault: String @requiresScopes(scopes: [["note:read", "note:audit"], ["platform:administer"]])');
});
