import { expect, test } from '@jest/globals';
import { requestedPaths } from './requested-paths.ts';

test('a root call is answered for by its response keys, aliases and fragments included', () => {
  const query = 'query Q { a: areas { id } __typename ...more ... on Query { third } } fragment more on Query { second { x } }';
  expect(requestedPaths(query)).toEqual([['a'], ['second'], ['third']]);
});

test('each entity is answered for by what is asked of its own type', () => {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Area { models { totalCount } n: name } ... on Organisation { dialogues { totalCount } } } }`;
  const representations = [{ __typename: 'Area' }, { __typename: 'Organisation' }, { __typename: 'Area' }];
  expect(requestedPaths(query, { representations })).toEqual([
    ['_entities', 0, 'models'],
    ['_entities', 0, 'n'],
    ['_entities', 1, 'dialogues'],
    ['_entities', 2, 'models'],
    ['_entities', 2, 'n'],
  ]);
});

test('a call for its type name only has no field to answer for', () => {
  expect(requestedPaths('{ __typename }')).toEqual([]);
});
