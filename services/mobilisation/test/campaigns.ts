import type { Asking } from '@danvan/testing';
import { type Outcome, outcomeOf } from '@danvan/testing/send-command';
import { officerOf, type Seen, type World } from './mobilisation.ts';

export function campaignOf({ organisationId }: World, own: object = {}): Record<string, unknown> {
  return { organisationId, name: 'Ngày Chủ nhật xanh', purpose: 'ENVIRONMENT', launchedOn: '2026-01-05', ...own };
}

/** Of fourteen households, in money. */
export function contributionOf({ organisationId }: World, campaignId: unknown, own: object = {}): Record<string, unknown> {
  const given = { households: 14, unit: 'VND', pledged: '7000000', pledgedOn: '2026-02-01' };
  return { campaignId, organisationId, ...given, ...own };
}

export const land = { unit: 'SQUARE_METRE', pledged: '320.5', landConsent: true, landConsentOn: '2026-02-01' };

export function resultOf({ organisationId, areaId }: World, campaignId: unknown, own: object = {}): Record<string, unknown> {
  return { campaignId, organisationId, areaId, kind: 'FOAM_COLLECTED', date: '2026-02-01', quantity: '125.5', ...own };
}

export function projectOf({ organisationId, areaId }: World, own: object = {}): Record<string, unknown> {
  return { organisationId, areaId, name: 'Mở rộng bệnh viện Phổi', deployedOn: '2026-01-10', ...own };
}

/** What is recorded of a project’s talks. */
export const talks = { mobilisedOn: '2026-03-31', householdVisits: 84, householdsVisited: 31, issuesRaised: 12 };

/**
 * Sends a command and answers with its outcome.
 * @default as the world’s own officer
 */
export async function send(
  world: World,
  { mutation, type, input, as }: { mutation: string; type: string; input: object; as?: Asking },
): Promise<Outcome> {
  const command = { mutation, input, success: `... on ${type} { id version }`, changes: 'version' in input };
  return outcomeOf(world.service, command, as ?? officerOf(world.organisationId));
}

async function sendAll(world: World, mutation: string, { input, success }: { input: object; success: string }): Promise<Seen[]> {
  const field = Object.keys(input)[0];
  const command = { mutation, input, success: `... on ${success} { records: ${field} { id version } }` };
  const outcome = await outcomeOf(world.service, command, officerOf(world.organisationId));
  return (outcome as Outcome & { records: Seen[] }).records;
}

export function givenCampaign(world: World, own: object = {}): Promise<Outcome> {
  return send(world, { mutation: 'launchCampaign', type: 'Campaign', input: campaignOf(world, own) });
}

/**
 * Makes that many contributions to one campaign.
 * @default campaignId that of a new campaign
 */
export async function givenContributions(world: World, count: number, own: { campaignId?: string } = {}): Promise<Seen[]> {
  const campaignId = own.campaignId ?? (await givenCampaign(world)).id;
  const contributions = Array.from({ length: count }, () => contributionOf(world, campaignId, own));
  return sendAll(world, 'pledgeContributions', { input: { contributions }, success: 'ContributionsPledged' });
}

export async function givenReceived(world: World, count: number, own: { campaignId?: string } = {}): Promise<Seen[]> {
  const contributions = (await givenContributions(world, count, own)).map((seen) => ({ ...seen, receivedOn: '2026-03-01' }));
  return sendAll(world, 'receiveContributions', { input: { contributions }, success: 'ContributionsReceived' });
}

export async function givenResult(world: World, own: { campaignId?: string } = {}): Promise<Outcome> {
  const campaignId = own.campaignId ?? (await givenCampaign(world)).id;
  return send(world, {
    mutation: 'recordCampaignResult',
    type: 'CampaignResult',
    input: resultOf(world, campaignId, own),
  });
}

export async function givenProjects(world: World, count: number, own: object = {}): Promise<Seen[]> {
  const clearanceProjects = Array.from({ length: count }, () => projectOf(world, own));
  return sendAll(world, 'registerClearanceProjects', {
    input: { clearanceProjects },
    success: 'ClearanceProjectsRegistered',
  });
}

export async function givenTalks(world: World, own: object = {}): Promise<Outcome> {
  const [project] = await givenProjects(world, 1);
  const input = { ...project, ...talks, ...own };
  return send(world, { mutation: 'recordClearanceMobilisation', type: 'ClearanceProject', input });
}
