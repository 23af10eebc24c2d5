import { describe, expect, test } from '@jest/globals';
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { readSubgraphs } from '../composition/read-subgraphs.ts';

/** Entities that several services extend, each with the service whose record it is. */
const owners: Record<string, string> = { Area: 'organisations', Organisation: 'organisations' };

const subgraphs = await readSubgraphs();

describe.each(subgraphs.map(({ name, sdl }) => ({ name, definitions: parse(sdl).definitions })))(
  'the SDL of $name',
  ({ name, definitions }) => {
    const objects = definitions.filter(isObject);
    const rootFields = objects.filter(({ name: type }) => ['Query', 'Mutation'].includes(type.value)).flatMap(fieldsOf);

    test('lets every root field be null, so that a failure costs that field only', () => {
      expect(rootFields.filter(([, field]) => field.type.kind === Kind.NON_NULL_TYPE).map(([path]) => path)).toEqual([]);
    });

    test('declares the access of every root field', () => {
      const undeclared = rootFields.filter(
        ([, field]) => !hasAny(field.directives, ['public', 'authenticated', 'requiresScopes']),
      );
      expect(undeclared.map(([path]) => path)).toEqual([]);
    });

    test('lets every field that it adds to another service’s entity be null', () => {
      const foreign = objects.filter((type) => hasAny(type.directives, ['key']) && (owners[type.name.value] ?? name) !== name);
      const binding = foreign
        .flatMap(fieldsOf)
        .filter(([, field]) => field.type.kind === Kind.NON_NULL_TYPE && field.name.value !== 'id');
      expect(binding.map(([path]) => path)).toEqual([]);
    });

    test('gives each mutation one input with a requestId, and a union for its answer', () => {
      const inputs = new Map(
        definitions.flatMap((node) =>
          node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? [[node.name.value, node] as const] : [],
        ),
      );
      const unions = new Set(definitions.flatMap((node) => (node.kind === Kind.UNION_TYPE_DEFINITION ? [node.name.value] : [])));
      const broken = objects
        .filter((type) => type.name.value === 'Mutation')
        .flatMap((type) => type.fields ?? [])
        .filter(({ arguments: args = [], name: mutation, type }) => {
          const expected = `${mutation.value[0]?.toUpperCase()}${mutation.value.slice(1)}Input`;
          const requestId = inputs.get(expected)?.fields?.find((field) => field.name.value === 'requestId');
          const input = args.map((arg) => `${arg.name.value}: ${print(arg.type)}`).join();
          return (
            input !== `input: ${expected}!` ||
            requestId === undefined ||
            print(requestId.type) !== 'UUID!' ||
            !unions.has(print(type))
          );
        });
      expect(broken.map((field) => field.name.value)).toEqual([]);
    });

    test('describes everything in both languages, English first', () => {
      expect(undescribed(definitions)).toEqual([]);
    });
  },
);

test('an entity of several services has a known owner', () => {
  const holders = new Map<string, string[]>();
  for (const { name, sdl } of subgraphs) {
    for (const type of parse(sdl).definitions.filter(isObject)) {
      if (hasAny(type.directives, ['key'])) holders.set(type.name.value, [...(holders.get(type.name.value) ?? []), name]);
    }
  }
  const shared = [...holders].filter(([, services]) => services.length > 1).map(([type]) => type);
  expect(shared.filter((type) => owners[type] === undefined)).toEqual([]);
});

function isObject(node: DefinitionNode): node is ObjectTypeDefinitionNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION;
}

function fieldsOf(type: ObjectTypeDefinitionNode): [path: string, field: FieldDefinitionNode][] {
  const own = (type.fields ?? []).filter((field) => !field.name.value.startsWith('_'));
  return own.map((field) => [`${type.name.value}.${field.name.value}`, field]);
}

function hasAny(directives: readonly ConstDirectiveNode[] = [], names: string[]): boolean {
  return directives.some(({ name }) => names.includes(name.value));
}

/** Root types are the same everywhere, and what federation defines is not ours to describe. */
function undescribed(definitions: readonly DefinitionNode[]): string[] {
  const missing: string[] = [];
  const path: string[] = [];
  visit(
    { kind: Kind.DOCUMENT, definitions },
    {
      enter(node) {
        if (!('name' in node) || !('description' in node || describable.has(node.kind)) || node.name === undefined)
          return undefined;
        const name = node.name.value;
        if (isFederations(node.kind, name)) return false;
        path.push(name);
        const text = 'description' in node ? (node.description?.value ?? '') : '';
        const isRoot = node.kind === Kind.OBJECT_TYPE_DEFINITION && ['Query', 'Mutation'].includes(name);
        if (!isRoot && !isBilingual(text)) missing.push(`${path.join('.')}: ${text || 'no description'}`);
        return undefined;
      },
      leave(node) {
        if ('name' in node && describable.has(node.kind)) path.pop();
      },
    },
  );
  return missing;
}

const describable = new Set<string>([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
]);

const isFederations = (kind: string, name: string): boolean =>
  kind === Kind.DIRECTIVE_DEFINITION || /^(_|federation__|link__)/.test(name);

/** Vietnamese can be told by its letters: a translation without a single one of them is the English again. */
function isBilingual(description: string): boolean {
  const [english, vietnamese] = description.split(/ — (.*)/s);
  return (
    /[a-z]/i.test(english ?? '') &&
    /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i.test(vietnamese ?? '')
  );
}
