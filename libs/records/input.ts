import { type InputIssue, InvalidInput } from '@danvan/service';
import { z } from 'zod';

const mostItems = 500;

export const requestFields = { requestId: z.uuid() };

/** A record and the version of it that the caller saw. */
export const versionFields = { id: z.uuid(), version: z.int().positive() };

export const reasonFields = { reason: z.string().min(1).max(500) };

/** What every correction begins with. */
export const correctionFields = { ...requestFields, ...versionFields, ...reasonFields };

/** Absent and null mean the same in GraphQL input: nothing. */
export function optional<S extends z.ZodType>(schema: S) {
  return schema.nullish().transform((value) => value ?? null);
}

/** In a correction: null and absent leave the field as it is. */
export function unchanged<S extends z.ZodType>(schema: S) {
  return schema.nullish().transform((value) => value ?? undefined);
}

/** 1 to 500 items. */
export function listOf<S extends z.ZodType>(item: S) {
  return z.array(item).min(1).max(mostItems);
}

/** Where a field of the item with this index lies in the input: what the paths of its issues begin with. */
export type PathOf = (index: number) => (string | number)[];

/** One change of a record at a time; an id without a version is chosen for a new one. @throws InvalidInput with every item that names a record again. */
export function assertEachOnce(items: readonly { id?: unknown; version?: unknown }[], pathOf: PathOf): void {
  const first = new Map(items.map(({ id }, index) => [id, index] as const).reverse());
  const again = items.flatMap(({ id, version }, index) => (version === undefined || first.get(id) === index ? [] : [index]));
  if (again.length === 0) return;
  const message = {
    vi: 'Bản ghi này đã nêu ở trên trong cùng yêu cầu.',
    en: 'The same request names this record already, further up.',
  };
  throw new InvalidInput(again.map((index) => ({ path: [...pathOf(index), 'id'], message })));
}

/** Refuses items that break a rule by themselves, with all issues at once. `issuesOf` names paths within an item. @throws InvalidInput */
export function assertItemsValid<I>(items: readonly I[], pathOf: PathOf, issuesOf: (item: I) => InputIssue[]): void {
  const issues = items.flatMap((item, index) =>
    issuesOf(item).map(({ path, message }) => ({ path: [...pathOf(index), ...path], message })),
  );
  if (issues.length > 0) throw new InvalidInput(issues);
}

/** The fields that a correction gives; undefined ones stay as they are. */
export function correctedFields<I extends object>(item: I): Partial<I> {
  return Object.fromEntries(
    Object.entries(item).filter(([field, value]) => !(field in correctionFields) && value !== undefined),
  ) as Partial<I>;
}

/** A correction gives at least one field. */
export function issuesOfCorrection(item: object): InputIssue[] {
  if (Object.keys(correctedFields(item)).length > 0) return [];
  return [{ path: [], message: { vi: 'Cần nêu ít nhất một nội dung đính chính.', en: 'Name at least one field to correct.' } }];
}
