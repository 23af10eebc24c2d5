import { type Asking, givenAreas, givenOrganisation, startTestService, type TestService } from '@danvan/testing';
import { type Outcome, outcomeOf } from '@danvan/testing/send-command';
import { reports } from '../src/service.ts';

/** The clock of these tests stands still on this day. */
export const today = '2026-06-15';
export const tomorrow = '2026-06-16';

/** An organisation and the area that it reports on. */
interface Place {
  service: TestService;
  areaId: string;
  organisationId: string;
}

/** A town with its people's committee, and a ward of it. */
export interface World extends Place {
  wardId: string;
  /** Strangers to it. */
  neighbourId: string;
  elsewhereId: string;
}

export async function startWorld(): Promise<World> {
  const service = await startTestService(reports, { now: () => new Date(`${today}T09:00:00+07:00`) });
  const [town, elsewhere] = await givenAreas(service, [{ kind: 'TOWN' }, { kind: 'TOWN' }]);
  const { areaId } = town as { areaId: string };
  const [ward] = await givenAreas(service, [{ kind: 'WARD', parentId: areaId }]);
  const { organisationId } = await givenOrganisation(service, { areaId, tier: 'DISTRICT' });
  const { organisationId: neighbourId } = await givenOrganisation(service);
  return { service, areaId, organisationId, wardId: ward?.areaId ?? '', neighbourId, elsewhereId: elsewhere?.areaId ?? '' };
}

/** Somebody who enters figures within one organisation. */
export function officerOf(organisationId: string): Asking {
  return { as: { sub: `officer-of-${organisationId}`, organisationId, scopes: ['reported-indicator:write'] } };
}

/** Somebody else of it, who attests them. */
export function attestorOf(organisationId: string): Asking {
  return { as: { sub: `attestor-of-${organisationId}`, organisationId, scopes: ['reported-indicator:attest'] } };
}

let months = 0;

/** Of a month that nobody has reported on yet. */
export function figureOf({ organisationId, areaId }: Place, own: object = {}): Record<string, unknown> {
  const month = new Date(Date.UTC(1946, months++)).toISOString().slice(0, 7);
  return {
    organisationId,
    areaId,
    code: 'jobs.created',
    period: { from: `${month}-01`, to: `${month}-28` },
    asOf: `${month}-28`,
    value: '5300',
    source: 'Báo cáo số 12-BC/TU',
    quotation: 'tạo việc làm mới cho 5.300 lao động',
    ...own,
  };
}

export const asked = `id version status attested origin value unit qualifier plan period { from to } asOf tier area { id }
  indicator { code } source quotation enteredOn enteredBy attestedOn attestedBy supersedes { id } supersededBy { id }`;

export async function enter(world: Place, own: object = {}): Promise<Outcome> {
  const command = {
    mutation: 'enterReportedIndicator',
    input: figureOf(world, own),
    success: `... on ReportedIndicator { ${asked} }`,
  };
  return outcomeOf(world.service, command, officerOf(world.organisationId));
}

/** A new figure, as a change of it names it. */
export async function seen(world: Place): Promise<Pick<Outcome, 'id' | 'version'>> {
  const { id, version } = await enter(world);
  return { id, version };
}

export async function attest(world: Place, { id, version }: Outcome, as = attestorOf(world.organisationId)): Promise<Outcome> {
  const success = `... on ReportedIndicator { ${asked} }`;
  return outcomeOf(world.service, { mutation: 'attestReportedIndicator', input: { id, version }, success, changes: true }, as);
}
