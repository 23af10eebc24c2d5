import type { QuantityUnit } from '@danvan/contracts/campaigns';

const pattern = /^(0|[1-9]\d{0,14})(?:\.(\d{1,3}))?$/;

/** What is counted in these comes whole. */
const whole: readonly QuantityUnit[] = ['VND', 'PIECE'];

/** One amount has one form: no zeros behind. Undefined for what is no amount above 0 with at most three decimals. */
export function toQuantity(written: string): string | undefined {
  const [, integer, decimals = ''] = pattern.exec(written) ?? [];
  if (integer === undefined) return undefined;
  const fraction = decimals.replace(/0+$/, '');
  const quantity = fraction === '' ? integer : `${integer}.${fraction}`;
  return quantity === '0' ? undefined : quantity;
}

/** Half a đồng and half a tree are no amount. */
export function fitsUnit(quantity: string, unit: QuantityUnit): boolean {
  return !(whole.includes(unit) && quantity.includes('.'));
}

/** As the graph shows it: an amount in its unit. */
export interface Quantity {
  value: string;
  unit: QuantityUnit;
}

export function quantityOf(value: string | null, unit: QuantityUnit | null): Quantity | null {
  return value === null || unit === null ? null : { value, unit };
}
