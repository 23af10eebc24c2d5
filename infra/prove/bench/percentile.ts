/** The smallest value that at least this share of all values does not exceed (nearest rank). @throws for no values */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('No values, no percentile');
  return value;
}
