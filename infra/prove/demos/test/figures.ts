import type { ExpectedFigure, Line } from '../expected-figure.ts';
import type { Organisation } from '../organisations.ts';
import type { Unit } from '../units.ts';
import type { Entry } from './ledger.ts';

export const linesOf = (figures: readonly ExpectedFigure[]): Line[] => figures.map(({ value: _v, of: _o, ...line }) => line);

/** What is counted where and when. */
export interface Counting {
  units: readonly Unit[];
  organisations: readonly Organisation[];
  year: number;
}

/** What the gateway must say of the year on these lines, counted record by record. */
export function figuresOf(
  lines: readonly Line[],
  ledger: readonly Entry[],
  { units, organisations, year }: Counting,
): ExpectedFigure[] {
  const bodies = new Map(organisations.map((body) => [body.id, body]));
  const levels = new Map(units.map(({ id, level }) => [id, level]));
  const areaOf = ({ organisationId }: Entry) => bodies.get(organisationId)?.areaId ?? '';
  const ofYear = ledger.filter((entry) => !entry.isCancelled && countsIn(entry, year));
  return lines.map((line) => {
    const { metric, tier, areaLevel } = line;
    const counted = ofYear.filter(
      (entry) =>
        isOn(line, entry) &&
        (!tier || bodies.get(entry.organisationId)?.tier === tier) &&
        (!areaLevel || levels.get(areaOf(entry)) === areaLevel),
    );
    if (metric !== COVERAGE) return { ...line, value: counted.reduce((sum, { quantity }) => sum + quantity, 0) };
    const of = units.filter(({ level }) => level === areaLevel).length;
    return { ...line, value: new Set(counted.map(areaOf)).size, of };
  });
}

const COVERAGE = 'dialogue.coverage';

/** Households are a state, asked for on the year's last day; everything else happens on its day. */
function countsIn({ type, on }: Entry, year: number): boolean {
  return type === 'Household' ? on <= `${year}-12-31` : on.startsWith(`${year}-`);
}

function isOn({ metric, kind, status, facets = {} }: Line, entry: Entry): boolean {
  return (
    entry.metric === (metric === COVERAGE ? 'dialogue.count' : metric) &&
    (!kind || entry.kind === kind) &&
    (!status || entry.status === status) &&
    Object.entries(facets).every(([name, value]) => entry.facets?.[name] === value)
  );
}
