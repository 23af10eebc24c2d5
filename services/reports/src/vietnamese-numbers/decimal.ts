/** An exact decimal number, as the scalar Decimal has it, in its one shortest form: no zeros in front or behind. Never below 0 here. */
export type Decimal = string;

/** `units` × 10^-`scale`. */
export function decimalOf(units: bigint, scale: number): Decimal {
  const digits = (scale < 0 ? units * 10n ** BigInt(-scale) : units).toString().padStart(scale + 1, '0');
  const point = digits.length - Math.max(scale, 0);
  const decimals = digits.slice(point).replace(/0+$/, '');
  return decimals === '' ? digits.slice(0, point) : `${digits.slice(0, point)}.${decimals}`;
}

/** Digits with at most one point among them, in the shortest form. */
export function shortest(text: string): Decimal {
  return decimalOf(...partsOf(text));
}

export function isWhole(value: Decimal): boolean {
  return !value.includes('.');
}

export function exceeds(value: Decimal, limit: Decimal): boolean {
  const [units, scale] = partsOf(value);
  const [limitUnits, limitScale] = partsOf(limit);
  return units * 10n ** BigInt(limitScale) > limitUnits * 10n ** BigInt(scale);
}

function partsOf(text: string): [units: bigint, scale: number] {
  const [whole = '', decimals = ''] = text.split('.');
  return [BigInt(whole + decimals), decimals.length];
}
