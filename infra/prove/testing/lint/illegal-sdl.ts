/** One deliberately illegal type a rule of the SDL lint, in a schema that is otherwise in order. Their names differ: all are linted as one. */
export interface IllegalSdl {
  service: string;
  title: string;
  sdl: string;
  rule: string;
}

const query = (field: string, types = ''): string => `type Query {\n${field}\n}\n${types}`;

export const illegalSdl: IllegalSdl[] = [
  {
    service: 'a',
    title: 'a field without a description',
    sdl: query('  silent: Int'),
    rule: '@graphql-eslint/require-description',
  },
  {
    service: 'b',
    title: 'an argument without a description',
    sdl: query('  "Areas — Đơn vị." page(first: Int): Int'),
    rule: '@graphql-eslint/require-description',
  },
  {
    service: 'c',
    title: 'an enum value without a description',
    sdl: query('  "Level — Cấp." level: Level', '"Level — Cấp." enum Level { TOP }'),
    rule: '@graphql-eslint/require-description',
  },
  {
    service: 'd',
    title: 'a field that is not in camelCase',
    sdl: query('  "Areas — Đơn vị." all_areas: Int'),
    rule: '@graphql-eslint/naming-convention',
  },
  {
    service: 'e',
    title: 'a field named get…',
    sdl: query('  "Areas — Đơn vị." getAreas: Int'),
    rule: '@graphql-eslint/naming-convention',
  },
  {
    service: 'f',
    title: 'an enum value that is not in capitals',
    sdl: query('  "Kind — Loại." kind: Kind', '"Kind — Loại." enum Kind { "Top — Cao nhất." top }'),
    rule: '@graphql-eslint/naming-convention',
  },
  {
    service: 'g',
    title: 'a type that nobody can reach',
    sdl: query('  "Areas — Đơn vị." areas: Int', '"Lost — Không dùng." type Lost { "Its id — Mã." id: ID }'),
    rule: '@graphql-eslint/no-unreachable-types',
  },
  {
    service: 'h',
    title: 'a field that repeats the name of its type',
    sdl: query('  "Area — Đơn vị." area: Area', '"Area — Đơn vị." type Area { "Its name — Tên." areaName: String }'),
    rule: '@graphql-eslint/no-typename-prefix',
  },
];

export const legalSdl = query('  "How many areas — Số đơn vị." count: Int');
