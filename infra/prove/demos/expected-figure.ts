/** What a figure counts: metric and filters, in the words of the graph. */
export interface Line {
  metric: string;
  tier?: string;
  areaLevel?: string;
  kind?: string;
  status?: string;
  facets?: Record<string, string>;
}

export interface ExpectedFigure extends Line {
  value: number;
  /** For a coverage: how many units there were; value is how many of them are covered. */
  of?: number;
  /** The source says “more than”: the figure lies above the value. */
  isExceeded?: boolean;
}

/** The same for the same line, however it was written down. */
export function keyOf({ metric, tier, areaLevel, kind, status, facets = {} }: Line): string {
  const sorted = Object.keys(facets)
    .sort()
    .map((name) => facets[name]);
  return [metric, tier, areaLevel, kind, status, ...sorted].filter(Boolean).join(' ');
}

/** A figure as the graph gives it. */
export interface FoundFigure {
  value: string | null;
  numerator: number | null;
  denominator: number | null;
}

/** An expected figure beside what was found for it. */
export interface Comparison {
  line: string;
  expected: string;
  found: string;
  equal: boolean;
}

export function compareFigure(figure: ExpectedFigure, found: FoundFigure | undefined): Comparison {
  const { value, of, isExceeded = false } = figure;
  const expected = of === undefined ? String(value) : `${value} / ${of}`;
  const shown = found ? shownOf(found, of !== undefined) : 'no such line';
  const equal = isExceeded ? Number(shown) > value : shown === expected;
  return { line: keyOf(figure), expected: isExceeded ? `> ${expected}` : expected, found: shown, equal };
}

function shownOf({ value, numerator, denominator }: FoundFigure, isRatio: boolean): string {
  return isRatio ? `${numerator} / ${denominator}` : String(value);
}
