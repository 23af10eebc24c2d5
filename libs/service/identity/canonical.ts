import { createHmac } from 'node:crypto';

/** JSON in which equal values are equal texts: keys sorted, absent and undefined members alike, moments as ISO strings. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'bigint') return inner.toString();
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Tells equal inputs apart from others without keeping them: nobody who reads the row can guess a short input without the key. */
export function fingerprint(key: string, value: unknown): Buffer {
  return createHmac('sha256', key).update(canonicalJson(value)).digest();
}
