/** One measured number. */
export interface Figure {
  /** What exactly was measured. */
  what: string;
  value: number;
  unit: string;
  /** What it is to hold. */
  target?: { atMost: number } | { atLeast: number };
  /** The same work done by something bare, measured in the same minutes on the same machine. */
  beside?: { what: string; value: number };
}

/** Undefined where nothing was promised. */
export function holds({ value, target }: Figure): boolean | undefined {
  if (!target) return undefined;
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}
