import { type LocalDate } from '@danvan/calendar';
import { raw, type Sql, sql } from '@danvan/service';

/** Over a `sponsorship` under `alias`, what `isActive` tells of one. */
export function holdsOn(alias: string, on: LocalDate): Sql {
  const table = raw(alias);
  return sql`${table}.status <> 'CANCELLED' AND ${table}.starts_on <= ${on} AND ${table}.ends_on > ${on}`;
}
