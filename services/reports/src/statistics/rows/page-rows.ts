import { BadUserInput, type Connection, type PageArguments } from '@danvan/service';

const mostRows = 200;

/** Rows come in the order of their positions. */
interface Placed {
  position: string;
}

/** A page of a table that is at hand as a whole. A cursor stays good when rows come or go: it names a place in the order, not a row. */
export function pageRows<R extends Placed>(rows: readonly R[], { first, after }: PageArguments): Connection<R> {
  const size = first ?? mostRows;
  if (size < 0 || size > mostRows) {
    throw new BadUserInput({ vi: `\`first\` phải từ 0 đến ${mostRows}.`, en: `\`first\` must be between 0 and ${mostRows}.` });
  }
  const from = after == null ? 0 : firstBehind(rows, decode(after));
  const edges = rows.slice(from, from + size).map((node) => ({ cursor: encode(node.position), node }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: from + size < rows.length,
      hasPreviousPage: from > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () => rows.length,
  };
}

function firstBehind(rows: readonly Placed[], position: string): number {
  const index = rows.findIndex((row) => row.position > position);
  return index < 0 ? rows.length : index;
}

function encode(position: string): string {
  return Buffer.from(JSON.stringify(['row', position])).toString('base64url');
}

function decode(cursor: string): string {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts[0] === 'row' && typeof parts[1] === 'string') return parts[1];
  } catch {
    // not one of ours: said below
  }
  throw new BadUserInput({
    vi: 'Con trỏ `after` không thuộc bảng này.',
    en: 'The cursor `after` does not belong to this table.',
  });
}
