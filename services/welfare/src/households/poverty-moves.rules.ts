import type { AssessmentState, PovertyMove, PovertyMoveKind, PovertyStatus } from '@danvan/contracts/welfare';

/** Every move into, out of or within poverty, oldest first; standards stand beside each other. One that confirms a status is none. */
export function povertyMoves(assessments: readonly AssessmentState[]): PovertyMove[] {
  const last = new Map<string, PovertyStatus>();
  return assessments.toSorted(byDay).flatMap(({ standard, status: to, from: on }) => {
    const from = last.get(standard) ?? 'NOT_POOR';
    last.set(standard, to);
    return from === to ? [] : [{ standard, kind: kindOf(from, to), from, to, on }];
  });
}

/** Those under one standard. */
export function movesUnder(assessments: readonly AssessmentState[], standard: string): PovertyMove[] {
  return povertyMoves(assessments.filter((known) => known.standard === standard));
}

/** Whoever goes from near-poor to poor has not left poverty. */
function kindOf(from: PovertyStatus, to: PovertyStatus): PovertyMoveKind {
  if (from === 'NOT_POOR') return 'ENTRY';
  return to === 'NOT_POOR' ? 'EXIT' : 'CHANGE';
}

function byDay(a: AssessmentState, b: AssessmentState): number {
  return a.from < b.from ? -1 : Number(a.from > b.from);
}
