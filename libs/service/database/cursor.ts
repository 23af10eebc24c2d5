import { createHash } from 'node:crypto';
import { BadUserInput } from '../errors.ts';

/** One column of the order; it must be NOT NULL. The last column of an order is unique (`id`), so that no two rows stand at one place. */
export interface OrderColumn {
  /** An SQL expression over the spec's `from`, e.g. `d.starts_at`. From the program, never from a caller. */
  column: string;
  direction?: 'asc' | 'desc';
  /** `vi-x-icu` for names; the index must have it, too. */
  collate?: string;
}

/** Names of 300 characters and an id take less than half of it. */
const longestCursor = 4_000;

/** Where a row stands in an order: an opaque text that fits this order only. */
export function encodeCursor(order: readonly OrderColumn[], position: readonly string[]): string {
  return Buffer.from(JSON.stringify([signatureOf(order), ...position])).toString('base64url');
}

/** @throws BadUserInput when the cursor is damaged or belongs to a list in another order. */
export function decodeCursor(order: readonly OrderColumn[], cursor: string): string[] {
  if (cursor.length > longestCursor) throw badCursor();
  const [signature, ...position] = partsOf(cursor);
  if (signature !== signatureOf(order) || position.length !== order.length) throw badCursor();
  return position;
}

export function badCursor(): BadUserInput {
  return new BadUserInput({
    vi: 'Con trỏ `after` không dùng được cho danh sách này: hãy lấy lại từ endCursor của trang trước.',
    en: 'The cursor `after` does not fit this list: take it from the endCursor of the page before.',
  });
}

function partsOf(cursor: string): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.every((part) => typeof part === 'string')) return parts;
  } catch {
    // not one of ours: said below
  }
  throw badCursor();
}

function signatureOf(order: readonly OrderColumn[]): string {
  const text = order.map(({ column, direction = 'asc', collate = '' }) => `${column} ${direction} ${collate}`).join();
  return createHash('sha256').update(text).digest('base64url').slice(0, 6);
}
