import { z } from 'zod';
import { type InputIssue, InvalidInput } from './errors.ts';

const mostAtOnce = 500;

export const requested = { requestId: z.uuid() };

/** A record and the version of it that the caller saw. */
export const seen = { id: z.uuid(), version: z.int().positive() };

export const reasoned = { reason: z.string().min(1).max(500) };

/** Absent and null say the same in GraphQL input: nothing. */
export function optional<S extends z.ZodType>(schema: S) {
  return schema.nullish().transform((value) => value ?? null);
}

/** The input of a bulk form: 1 to 500 items under `field`, all of them or none. */
export function bulkOf<F extends string, S extends z.ZodType>(field: F, item: S) {
  return z.object({ ...requested, [field]: z.array(item).min(1).max(mostAtOnce) } as typeof requested & Record<F, z.ZodArray<S>>);
}

/** One change of a record at a time. @throws InvalidInput with every item that names a record again. */
export function assertEachOnce(field: string, items: readonly { id: string }[]): void {
  const first = new Map(items.map(({ id }, index) => [id, index] as const).reverse());
  const again = items.flatMap(({ id }, index) => (first.get(id) === index ? [] : [index]));
  if (again.length === 0) return;
  const message = {
    vi: 'Bản ghi này đã nêu ở trên trong cùng yêu cầu.',
    en: 'This record already stands further up in the same request.',
  };
  throw new InvalidInput(again.map((index) => ({ path: [field, index, 'id'], message })));
}

/** Where an item stands in the input: what the paths of its issues begin with. */
export type PathOf = (index: number) => (string | number)[];

/** The item is the input itself. */
export const alone: PathOf = () => [];

export function inList(field: string): PathOf {
  return (index) => [field, index];
}

/** What the items break by themselves, all of it at once. `issuesOf` names paths within an item. @throws InvalidInput */
export function assertItemsWhole<I>(items: readonly I[], pathOf: PathOf, issuesOf: (item: I) => InputIssue[]): void {
  const issues = items.flatMap((item, index) =>
    issuesOf(item).map(({ path, message }) => ({ path: [...pathOf(index), ...path], message })),
  );
  if (issues.length > 0) throw new InvalidInput(issues);
}

/** What every correction begins with. */
export const correcting = { ...requested, ...seen, ...reasoned };

/** In a correction: null and absent leave the field as it is. */
export function unchanged<S extends z.ZodType>(schema: S) {
  return schema.nullish().transform((value) => value ?? undefined);
}

/** What a correction puts right: the fields that it gives. @throws InvalidInput when it gives none */
export function correctedFields<I extends z.output<z.ZodObject<typeof correcting>>>(
  input: I,
): Partial<Omit<I, keyof typeof correcting>> {
  const given = Object.entries(input).filter(([field, value]) => !(field in correcting) && value !== undefined);
  const message = { vi: 'Cần nêu ít nhất một nội dung đính chính.', en: 'Say at least one thing to put right.' };
  if (given.length === 0) throw new InvalidInput([{ path: [], message }]);
  return Object.fromEntries(given) as Partial<I>;
}
