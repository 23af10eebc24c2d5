/** Whole đồng as digits, as the scalar VND has them: exact however large. */
export type Vnd = string;

export function addVnd(...amounts: readonly Vnd[]): Vnd {
  return String(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));
}

export function subtractVnd(from: Vnd, amount: Vnd): Vnd {
  return String(BigInt(from) - BigInt(amount));
}

export function exceeds(amount: Vnd, limit: Vnd): boolean {
  return BigInt(amount) > BigInt(limit);
}
