import type { Client } from '../client.ts';
import { cityCommittee } from './places.ts';

interface Day {
  nominalOn: string;
  receivesOn: string;
  isMoved: boolean;
  dayOff: string | null;
}

const SCHEDULE = `query ($organisationId: UUID!) {
  receptionSchedules(filter: { organisationId: $organisationId, on: "2023-06-30" }) {
    nodes { days(from: "2023-01-01", to: "2023-12-31") { nominalOn receivesOn isMoved dayOff } }
  }
}`;

/** The fixed days of the year as the published schedule has them, without login: those that moved, whereto and why. */
export async function findMovedReceptions(client: Client): Promise<string[]> {
  const { receptionSchedules } = await client.insist<{ receptionSchedules: { nodes: { days: Day[] }[] } }>(SCHEDULE, {
    organisationId: cityCommittee,
  });
  const days = receptionSchedules.nodes.flatMap((schedule) => schedule.days);
  const moved = days.filter(({ isMoved }) => isMoved);
  return [
    `Receptions on the 1st and 15th: ${days.length} nominal days, ${moved.length} of them not worked and moved to the next day that is:`,
    ...moved.map(({ nominalOn, receivesOn, dayOff }) => `  ${nominalOn} -> ${receivesOn}  ${dayOff ?? 'weekend'}`),
  ];
}
