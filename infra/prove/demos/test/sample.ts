import type { Foundation } from '../foundation.ts';
import { isDongDa } from '../hanoi-2019/plan.ts';
import type { Records } from '../records.ts';

/**
 * A part of the whole that the same plan loads: the city, quận Đống Đa and its wards, the units on which a trap stands, and every body
 * without a unit; of the records those that count for these.
 */
export function sampleOf(whole: Foundation & Records): Foundation & Records {
  const units = sampledUnits(whole);
  const areaIds = new Set(units.map(({ id }) => id));
  const organisations = whole.organisations.filter(({ areaId }) => areaId === null || areaIds.has(areaId));
  const bodyIds = new Set(organisations.map(({ id }) => id));
  const ofBodies = <T extends { organisationId: string }>(records: T[]) =>
    records.filter((record) => bodyIds.has(record.organisationId));
  return {
    ...whole,
    units,
    organisations,
    relations: whole.relations.filter(({ fromId, toId }) => bodyIds.has(fromId) && bodyIds.has(toId)),
    dialogues: ofBodies(whole.dialogues),
    supervisions: ofBodies(whole.supervisions),
    criticisms: ofBodies(whole.criticisms),
    models: ofBodies(whole.models),
    awards: ofBodies(whole.awards),
    surveys: whole.surveys.map((survey) => ({ ...survey, agencyIds: survey.agencyIds.filter((id) => bodyIds.has(id)) })),
  };
}

function sampledUnits({ units, organisations, dialogues, cancelledDialogues, dialoguesOfOtherYears }: Foundation & Records) {
  const areaOf = new Map(organisations.map(({ id, areaId }) => [id, areaId]));
  const trapped = [
    ...cancelledDialogues,
    ...dialoguesOfOtherYears,
    ...dialogues.filter(({ coOrganiserIds }) => coOrganiserIds.length > 0),
  ];
  const areaIds = new Set(trapped.map(({ organisationId }) => areaOf.get(organisationId)));
  const adHocOnly = units.findLast(({ level }) => level === 'DISTRICT');
  const chosen = units.filter((unit) => isDongDa(unit) || areaIds.has(unit.id) || unit === adHocOnly);
  const parentCodes = new Set(chosen.map(({ parentCode }) => parentCode));
  return units.filter((unit) => chosen.includes(unit) || (unit.level === 'DISTRICT' && parentCodes.has(unit.code)));
}
