import { Forbidden, Unauthenticated } from '@danvan/service';
import type { Actor } from '@danvan/service/identity';
import type { Metric } from '../../metrics/metric.ts';

/** Callers with this scope see small cells, too, and the records behind them. */
const scopeForSmallCells = 'statistics:read';

type Personal = Pick<Metric, 'name' | 'personal'>;

export function seesSmallCells({ personal }: Personal, actor: Actor | undefined): boolean {
  return !personal || actor?.scopes.has(scopeForSmallCells) === true;
}

/** @throws Unauthenticated, Forbidden: a record behind a small cell is a person's. */
export function assertMayReadRecords(metric: Personal, actor: Actor | undefined): void {
  if (seesSmallCells(metric, actor)) return;
  const text = {
    vi: `Xem các bản ghi đứng sau ${metric.name} cần quyền ${scopeForSmallCells}.`,
    en: `The records behind ${metric.name} need the scope ${scopeForSmallCells}.`,
  };
  throw actor ? new Forbidden(text) : new Unauthenticated(text);
}
