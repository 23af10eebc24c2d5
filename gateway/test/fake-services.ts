import { once } from 'node:events';
import { Forbidden } from '@danvan/service/errors';
import type { FrontRequest } from '@danvan/service/http/front-request';
import { type FakeSubgraph, startFakeSubgraph } from './fake-subgraph.ts';

export const areas = Array.from({ length: 3 }, (_, index) => ({ id: `a${index}`, name: `Phường ${index}` }));

export function startFakeOrganisations(port = 0): Promise<FakeSubgraph> {
  return startFakeSubgraph('organisations', {
    port,
    sdl: `
      scalar UUID
      type Query { areas: [Area!], area(id: UUID!): Area, brokenArea: Area, slowArea: Area }
      type Area @key(fields: "id") { id: ID! name: String! parent: Area }
    `,
    resolvers: {
      Query: {
        areas: () => areas,
        area: (_: unknown, { id }: { id: string }) => ({ id, name: id }),
        brokenArea: () => {
          throw new Error('connect postgres://app:secret@10.0.0.7/organisations');
        },
        slowArea: async (_: unknown, __: unknown, { request }: { request: FrontRequest }) => {
          await once(request.signal, 'abort');
          return null;
        },
      },
      Area: { __resolveReference: ({ id }: { id: string }) => areas.find((area) => area.id === id), parent: () => areas[0] },
    },
  });
}

export function startFakeDialogues(announced: string[] = [], release: Promise<void> = Promise.resolve()): Promise<FakeSubgraph> {
  return startFakeSubgraph('dialogues', {
    sdl: `
      type Query { dialogues: [Dialogue!], secret: String @requiresScopes(scopes: [["dialogue:read"]]) }
      type Mutation { announce(title: String!): Dialogue, hold(title: String!): Dialogue }
      type Dialogue @key(fields: "id") { id: ID! title: String! area: Area }
      type Area @key(fields: "id") { id: ID! dialogueCount: Int latest: Dialogue }
    `,
    resolvers: {
      Query: { dialogues: () => [{ id: 'd1', title: 'Đối thoại', area: { id: 'a1' } }], secret: () => 'for some' },
      Mutation: {
        hold: async (_: unknown, { title }: { title: string }, { request }: { request: FrontRequest }) => {
          await release;
          announced.push(request.signal.aborted ? `${title}, aborted` : title);
          return { id: title, title };
        },
        announce: (_: unknown, { title }: { title: string }) => {
          if (title === 'refused') throw new Forbidden({ vi: 'Không được.', en: 'You may not.' });
          announced.push(title);
          return { id: title, title };
        },
      },
      Area: { dialogueCount: () => 1, latest: () => ({ id: 'd1', title: 'Đối thoại' }) },
    },
  });
}
