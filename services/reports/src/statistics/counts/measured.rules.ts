import type { Measure } from '../../metrics/metric.ts';

/** What a group of facts comes to. */
export interface Measured {
  /** A decimal: exact however large. */
  value: string;
  /** How many records it was made from. */
  records: number;
}

export const nothing: Measured = { value: '0', records: 0 };

/** What several groups come to together. Of different ones named it takes a single group: one may be in two of them. */
export function together(measure: Measure, groups: readonly Measured[]): Measured {
  const filled = groups.filter(({ records }) => records > 0);
  const [first, ...others] = filled;
  if (first === undefined || others.length === 0) return first ?? nothing;
  if (measure.type === 'DISTINCT') throw new Error('Groups that may share a subject cannot be counted together.');
  const values = filled.map(({ value }) => value);
  return {
    value: measure.type === 'LEAST' ? least(values) : sum(values),
    records: filled.reduce((records, group) => records + group.records, 0),
  };
}

function sum(values: readonly string[]): string {
  const { digits, places } = scaled(values);
  return unscaled(
    digits.reduce((total, value) => total + value, 0n),
    places,
  );
}

function least(values: readonly string[]): string {
  const { digits, places } = scaled(values);
  return unscaled(
    digits.reduce((a, b) => (a < b ? a : b)),
    places,
  );
}

/** Whole numbers of the smallest decimal place that any of them has. */
function scaled(values: readonly string[]): { digits: bigint[]; places: number } {
  const placesOf = (value: string) => (value.split('.')[1] ?? '').length;
  const places = Math.max(...values.map(placesOf));
  return { digits: values.map((value) => BigInt(value.replace('.', '') + '0'.repeat(places - placesOf(value)))), places };
}

function unscaled(digits: bigint, places: number): string {
  if (places === 0) return String(digits);
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const decimal = `${text.slice(0, -places)}.${text.slice(-places)}`.replace(/\.?0+$/, '');
  return digits < 0n ? `-${decimal}` : decimal;
}
