// GraphQL only: TypeScript is oxlint's.
import graphql from '@graphql-eslint/eslint-plugin';

/** Every SDL together is what the API is made of: alone, a subgraph has types that only another one reaches. */
const schema = ['libs/{service/graphql,records}/*.graphql', 'services/*/src/**/*.graphql'];

export default [
  { ignores: ['**/node_modules/**', '**/fixtures/**'] },
  {
    files: ['services/**/*.graphql', 'libs/**/*.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema } } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: { style: 'camelCase', forbiddenPrefixes: ['get', 'query', 'mutate'], forbiddenSuffixes: ['List'] },
          InputValueDefinition: 'camelCase',
          Argument: 'camelCase',
          DirectiveDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
        },
      ],
      '@graphql-eslint/no-typename-prefix': 'error',
      '@graphql-eslint/no-unreachable-types': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
          ignoredSelectors: ['ObjectTypeDefinition[name.value=/^(Query|Mutation)$/]'],
        },
      ],
      '@graphql-eslint/unique-enum-value-names': 'error',
    },
  },
  // What every service shares is there before the first one needs it.
  { files: ['libs/service/graphql/common.graphql'], rules: { '@graphql-eslint/no-unreachable-types': 'off' } },
];
