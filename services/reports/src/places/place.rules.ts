import type { LocalDate } from '@danvan/calendar';

/** What an organisation was, [validFrom, validTo). */
export interface OrganisationSpan {
  organisationId: string;
  tier: string;
  areaId: string | null;
  validFrom: LocalDate;
  validTo: LocalDate | null;
}

/** To whom an organisation was subordinate, or who led it, [validFrom, validTo). */
export interface RelationSpan {
  relationId: string;
  fromId: string;
  toId: string;
  type: 'SUBORDINATE' | 'LED_BY';
  validFrom: LocalDate;
  validTo: LocalDate | null;
}

/** Where an organisation counts, [validFrom, validTo): its own area and the one whose totals its records enter. */
export interface Place extends OrganisationSpan {
  countedInId: string | null;
}

/** Some organisations with all above them. */
export interface Hierarchy {
  spans: ReadonlyMap<string, readonly OrganisationSpan[]>;
  relations: ReadonlyMap<string, readonly RelationSpan[]>;
}

/**
 * The places of an organisation through time. One that has an area counts there. One that has none, as an enterprise or a party
 * committee directly under a city, counts where the body above it counts: the one it is subordinate to, else the one that leads it,
 * and so on up to the first with an area.
 */
export function placesOf(organisationId: string, hierarchy: Hierarchy): Place[] {
  return (hierarchy.spans.get(organisationId) ?? []).flatMap((span) =>
    span.areaId ? [{ ...span, countedInId: span.areaId }] : merged(cut(span, daysOfChange(organisationId, hierarchy)), hierarchy),
  );
}

function merged(spans: readonly OrganisationSpan[], hierarchy: Hierarchy): Place[] {
  const places: Place[] = [];
  for (const span of spans) {
    const countedInId = areaAbove(span.organisationId, { day: span.validFrom, hierarchy, passed: [] });
    const last = places.at(-1);
    if (last && last.countedInId === countedInId) last.validTo = span.validTo;
    else places.push({ ...span, countedInId });
  }
  return places;
}

function cut(span: OrganisationSpan, days: readonly LocalDate[]): OrganisationSpan[] {
  const starts = [span.validFrom, ...days.filter((day) => span.validFrom < day && (span.validTo === null || day < span.validTo))];
  return starts.map((validFrom, index) => ({ ...span, validFrom, validTo: starts[index + 1] ?? span.validTo }));
}

/** Every day on which anything above an organisation changed, ascending. */
function daysOfChange(organisationId: string, hierarchy: Hierarchy): LocalDate[] {
  const days = new Set<LocalDate>();
  const above = new Set([organisationId]);
  for (const id of above) {
    for (const { validFrom, validTo } of [...(hierarchy.spans.get(id) ?? []), ...(hierarchy.relations.get(id) ?? [])]) {
      days.add(validFrom);
      if (validTo) days.add(validTo);
    }
    for (const { toId } of hierarchy.relations.get(id) ?? []) above.add(toId);
  }
  return [...days].sort();
}

interface Climb {
  day: LocalDate;
  hierarchy: Hierarchy;
  /** Relations of different types may form a ring. */
  passed: readonly string[];
}

function areaAbove(organisationId: string, { day, hierarchy, passed }: Climb): string | null {
  if (passed.includes(organisationId)) return null;
  const body = hierarchy.spans.get(organisationId)?.find((span) => holdsOn(span, day));
  if (!body || body.areaId) return body?.areaId ?? null;
  for (const { toId } of waysUp(organisationId, day, hierarchy)) {
    const found = areaAbove(toId, { day, hierarchy, passed: [...passed, organisationId] });
    if (found) return found;
  }
  return null;
}

/** SUBORDINATE before LED_BY; among several of one type the oldest, so that the answer never depends on what arrived first. */
function waysUp(organisationId: string, day: LocalDate, hierarchy: Hierarchy): RelationSpan[] {
  const rank = (relation: RelationSpan) =>
    (relation.type === 'SUBORDINATE' ? '0' : '1') + relation.validFrom + relation.relationId;
  return (hierarchy.relations.get(organisationId) ?? [])
    .filter((relation) => holdsOn(relation, day))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function holdsOn(span: { validFrom: LocalDate; validTo: LocalDate | null }, day: LocalDate): boolean {
  return span.validFrom <= day && (span.validTo === null || day < span.validTo);
}
