import { raw, type Sql, sql } from '@danvan/service';
import type { Measure, PlacedBy, Timing } from '../../metrics/metric.ts';
import type { Period } from '../question/question.ts';

/**
 * `fact f` with what its organisation was on the record's own day: `p`, its place. An organisation that is not known yet leaves it empty; its
 * records count from the moment it is.
 */
export function placedFacts(): Sql {
  return sql`fact f
    LEFT JOIN organisation_place p
      ON p.organisation_id = f.organisation_id AND p.valid_from <= f.placed_on AND (p.valid_to IS NULL OR f.placed_on < p.valid_to)`;
}

/** The same with `own`: the organisation's own area on that day, or the record's where it has one; empty while it is not known. */
export function placedFactsWithArea(placedBy: PlacedBy): Sql {
  return sql`${placedFacts()}
    LEFT JOIN directory_area own
      ON own.area_id = ${ownArea(placedBy)}
     AND own.valid_from <= f.placed_on AND (own.valid_to IS NULL OR f.placed_on < own.valid_to)`;
}

/** The area that did it, or had it done there: never one above it. */
export function ownArea(placedBy: PlacedBy): Sql {
  return raw(placedBy === 'RECORD' ? 'f.area_id' : 'p.area_id');
}

/** The area whose totals a fact enters. */
export function countedIn(placedBy: PlacedBy): Sql {
  return raw(placedBy === 'RECORD' ? 'f.area_id' : 'p.counted_in_id');
}

/** Which facts count in a period. */
export function within(timing: Timing, { from, to }: Period): Sql {
  return timing === 'DURING_PERIOD'
    ? sql`f.occurred_on BETWEEN ${from} AND ${to}`
    : sql`f.occurred_on <= ${to} AND (f.ended_on IS NULL OR f.ended_on > ${to})`;
}

/** A measure never sees amounts of another unit than its own. */
export function ofUnit(measure: Measure): Sql[] {
  return 'unit' in measure ? [sql`f.unit = ${measure.unit}`] : [];
}
