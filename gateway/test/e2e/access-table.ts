import { type RoleName, roles } from '@danvan/local/roles';
import type { Answer } from '@danvan/testing/ask';
import type { TestFederation } from '@danvan/testing/test-federation';
import type { Guarded, Sheet } from './guarded.ts';
import type { Demand } from './sdl.ts';

/** Everybody: nobody at all, then each role. */
const callers: readonly (RoleName | undefined)[] = [undefined, ...(Object.keys(roles) as RoleName[])];

type Verdict = 'allowed' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'not reached';

/** What one caller met at one door: the gateway, or the subgraph's own port. */
export interface Row extends Guarded {
  at: string;
  caller: RoleName | undefined;
  expected: Verdict;
  found: Verdict;
}

/** Asks for what is on the sheet as everybody. */
export async function fill(federation: TestFederation, sheet: Sheet, at: string | undefined): Promise<Row[]> {
  const rows = callers.map(async (caller) => {
    const asking = { ...(caller ? { as: caller } : {}), ...(at ? { at } : {}) };
    const answer = await federation.graphql(sheet.document, {}, asking);
    return sheet.guarded.map((guarded, index) => ({
      ...guarded,
      at: at ?? 'gateway',
      caller,
      expected: verdictOf(guarded.demands, caller),
      found: found(answer, [...sheet.within, `g${index}`]),
    }));
  });
  return (await Promise.all(rows)).flat();
}

function verdictOf(demands: readonly Demand[], caller: RoleName | undefined): Verdict {
  const scopes: readonly string[] = caller ? roles[caller].scopes : [];
  const isMet = (demand: Demand) =>
    demand === 'nothing' ||
    (caller && (demand === 'token' || demand.some((all) => all.every((scope) => scopes.includes(scope)))));
  if (demands.every(isMet)) return 'allowed';
  return caller === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN';
}

function found({ data, errors = [] }: Answer, path: (string | number)[]): Verdict {
  const refusal = errors.find((error) => isOnTheWay(error.path, path) && isAccess(error));
  if (refusal) return refusal.extensions.code as Verdict;
  if (errors.some((error) => error.path === undefined)) throw new Error(`The document is refused: ${JSON.stringify(errors)}`);
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<string | number, unknown> | null)?.[key], data);
  return parent ? 'allowed' : 'not reached';
}

function isOnTheWay(at: (string | number)[] | undefined, path: readonly (string | number)[]): boolean {
  return at !== undefined && at.slice(0, path.length).every((key, index) => key === path[index]);
}

/** A refusal by scope tells which one is needed; one by organisation has other words, and comes after access was allowed. */
function isAccess({ message, extensions }: { message: string; extensions: { code: string } }): boolean {
  return extensions.code === 'UNAUTHENTICATED' || (extensions.code === 'FORBIDDEN' && message.startsWith('Needs scope'));
}

/** Whoever is allowed may find that there is no such record, or none for him; where there is none at all, a field cannot refuse. */
export function isAsDeclared({ found: actual, expected, isAbsent }: Row): boolean {
  return actual === expected || (actual === 'not reached' && (expected === 'allowed' || isAbsent === true));
}

/** As people read it: one line for each guarded thing, and in it what each caller met. */
export function tableOf(rows: readonly Row[]): string {
  const lines = Map.groupBy(rows, ({ at, coordinate }) => `${at} ${coordinate}`);
  const cell = (row: Row) => `${row.caller ?? 'public'}: ${row.found}${isAsDeclared(row) ? '' : ` instead of ${row.expected}`}`;
  return [...lines].map(([line, cells]) => `${line}\n  ${cells.map(cell).join(', ')}`).join('\n');
}
