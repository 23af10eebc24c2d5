import { randomUUID } from 'node:crypto';
import { type Asking, givenArea, givenOrganisation, startTestService, type TestService } from '@danvan/testing';
import { type Outcome, outcomeOf } from '@danvan/testing/send-command';
import { welfare } from '../src/service.ts';

/** The clock of these tests stands still on this day. */
export const today = '2026-06-15';
export const tomorrow = '2026-06-16';

export interface World {
  service: TestService;
  /** A ward and its people's committee. */
  areaId: string;
  organisationId: string;
  /** A stranger to it. */
  neighbourId: string;
}

export async function startWorld(): Promise<World> {
  const service = await startTestService(welfare, { now: () => new Date(`${today}T09:00:00+07:00`) });
  const { areaId } = await givenArea(service, { kind: 'WARD' });
  const { organisationId } = await givenOrganisation(service, { areaId });
  const { organisationId: neighbourId } = await givenOrganisation(service);
  return { service, areaId, organisationId, neighbourId };
}

/** Somebody who keeps households within one organisation. */
export function officerOf(organisationId: string): Asking {
  return { as: { sub: `officer-of-${organisationId}`, organisationId, scopes: ['household:read', 'household:write'] } };
}

/** A case code that nobody has used yet. */
export function newCode(): string {
  return `HN-${randomUUID().slice(0, 13).toUpperCase()}`;
}

export function householdOf({ organisationId, areaId }: World, own: object = {}): Record<string, unknown> {
  return { organisationId, areaId, code: newCode(), registeredOn: '2023-01-10', ...own };
}

export const nearPoor = { standard: 'QN-2023', status: 'NEAR_POOR', from: '2023-02-01' };

export interface Assessed extends Outcome {
  assessments: { id: string }[];
}

const success = '... on Household { id version assessments { id } }';

export async function givenHousehold(world: World, own: object = {}): Promise<Assessed> {
  const command = { mutation: 'registerHousehold', input: householdOf(world, own), success };
  return (await outcomeOf(world.service, command, officerOf(world.organisationId))) as Assessed;
}

export async function givenAssessment(world: World, { id, version }: Outcome, own: object = {}): Promise<Assessed> {
  const command = { mutation: 'assessHousehold', input: { id, version, ...nearPoor, ...own }, success, changes: true };
  return (await outcomeOf(world.service, command, officerOf(world.organisationId))) as Assessed;
}

/** What the suites of commands have to know of those on households. */
export function commandsOf(world: () => World) {
  return {
    service: () => world().service,
    table: 'household',
    as: () => officerOf(world().organisationId),
    stranger: () => officerOf(world().neighbourId),
  };
}
