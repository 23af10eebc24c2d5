import { type Asking, givenArea, givenOrganisation, startTestService, type TestService } from '@danvan/testing';
import { type Outcome, outcomeOf } from '@danvan/testing/send-command';
import { mobilisation } from '../src/service.ts';

/** The day on which the clock of these tests is stopped. */
export const today = '2026-06-15';
export const tomorrow = '2026-06-16';

export interface World {
  service: TestService;
  /** A ward and its people's committee. */
  areaId: string;
  organisationId: string;
  /** The committee's wards' neighbour: a stranger to it. */
  neighbourId: string;
}

/** A service that knows two wards; with the clock stopped. */
export async function startWorld(): Promise<World> {
  const service = await startTestService(mobilisation, { now: () => new Date(`${today}T09:00:00+07:00`) });
  const { areaId } = await givenArea(service, { kind: 'WARD' });
  const { organisationId } = await givenOrganisation(service, { areaId });
  const { organisationId: neighbourId } = await givenOrganisation(service);
  return { service, areaId, organisationId, neighbourId };
}

const scopes = [
  'model:write',
  'model:approve',
  'model:recognise',
  'award:write',
  'campaign:write',
  'campaign:verify',
  'clearance:write',
];

/** Somebody who may do everything within one organisation. */
export function officerOf(organisationId: string): Asking {
  return { as: { sub: `officer-of-${organisationId}`, organisationId, scopes } };
}

/** Somebody else there, who may the same. */
export function colleagueOf(organisationId: string): Asking {
  return { as: { sub: `colleague-of-${organisationId}`, organisationId, scopes } };
}

/** The service under test, who may write for its organisation and who may only for another: what each suite asks. */
export function underTest(world: () => World) {
  return {
    service: () => world().service,
    as: () => officerOf(world().organisationId),
    stranger: () => officerOf(world().neighbourId),
  };
}

export function modelOf({ organisationId }: World, own: object = {}): Record<string, unknown> {
  return { organisationId, name: 'Tuyến phố văn minh', field: 'CULTURE_SOCIETY', registeredOn: '2026-01-10', ...own };
}

export function awardOf({ organisationId }: World, own: object = {}): Record<string, unknown> {
  return {
    organisationId,
    form: 'CERTIFICATE_OF_MERIT',
    decidedBy: 'PROVINCE_PARTY_STANDING_COMMITTEE',
    recipientKind: 'COLLECTIVE',
    decidedOn: '2026-05-19',
    decisionNumber: '1234-QĐ/TU',
    ...own,
  };
}

export interface Seen {
  id: string;
  version: number;
}

/** That many models that have taken these steps, each on its day. */
export async function givenModels(
  world: World,
  count: number,
  steps: readonly [bulk: string, day: object][] = [],
): Promise<Seen[]> {
  let models = await bulk(
    world,
    ['registerModels', 'ModelsRegistered'],
    Array.from({ length: count }, () => modelOf(world)),
  );
  for (const [mutation, day] of steps) {
    models = await bulk(
      world,
      [mutation, successOf[mutation] as string],
      models.map((model) => ({ ...model, ...day })),
    );
  }
  return models;
}

const successOf: Record<string, string> = {
  approveModels: 'ModelsApproved',
  implementModels: 'ModelsImplemented',
  recogniseModels: 'ModelsRecognised',
  markModelsOutstanding: 'ModelsMarkedOutstanding',
};

/** The bulk commands of a model's life with their days, in order. */
export const life = [
  ['approveModels', { approvedOn: '2026-02-01' }],
  ['implementModels', { implementedOn: '2026-03-01' }],
  ['recogniseModels', { recognisedOn: '2026-04-01' }],
  ['markModelsOutstanding', { outstandingOn: '2026-05-01' }],
] as const satisfies [string, object][];

async function bulk(
  { service, organisationId }: World,
  [mutation, success]: [string, string],
  models: object[],
): Promise<Seen[]> {
  const asked = `... on ${success} { records: models { id version } }`;
  const outcome = await outcomeOf(service, { mutation, input: { models }, success: asked }, officerOf(organisationId));
  return (outcome as Outcome & { records: Seen[] }).records;
}

export async function givenAward(world: World, own: object = {}): Promise<Outcome> {
  const success = '... on Award { id version }';
  return outcomeOf(
    world.service,
    { mutation: 'grantAward', input: awardOf(world, own), success },
    officerOf(world.organisationId),
  );
}
