import { type Asking, givenOrganisation } from '@danvan/testing';
import { type Outcome, outcomeOf } from '@danvan/testing/send-command';
import { newCode, type World } from './welfare.ts';

/** Somebody who looks for sponsors within one organisation. */
export function keeperOf(organisationId: string): Asking {
  return { as: { sub: `keeper-of-${organisationId}`, organisationId, scopes: ['sponsorship:write', 'welfare:read'] } };
}

export function childOf({ organisationId, areaId }: World, own: object = {}): Record<string, unknown> {
  return { organisationId, areaId, code: newCode(), birthMonth: '2015-05', registeredOn: '2023-01-10', ...own };
}

export async function givenChild(world: World, own: object = {}): Promise<Outcome> {
  const success = '... on SponsoredChild { id version }';
  return outcomeOf(
    world.service,
    { mutation: 'registerSponsoredChild', input: childOf(world, own), success },
    keeperOf(world.organisationId),
  );
}

export async function givenChildren(world: World, count: number, own: object = {}): Promise<string[]> {
  const input = { children: Array.from({ length: count }, () => childOf(world, own)) };
  const success = '... on SponsoredChildrenRegistered { children { id } }';
  const command = { mutation: 'registerSponsoredChildren', input, success };
  const outcome = await outcomeOf(world.service, command, keeperOf(world.organisationId));
  return (outcome as Outcome & { children: { id: string }[] }).children.map(({ id }) => id);
}

export async function givenSponsor({ service }: World): Promise<string> {
  return (await givenOrganisation(service, { kind: 'ENTERPRISE' })).organisationId;
}

export function pledgeOf(childId: string, sponsorId: string, own: object = {}): Record<string, unknown> {
  return { childId, sponsorId, monthlyPledge: '1000000', startsOn: '2023-02-01', ...own };
}

export async function givenPledge(world: World, own: object = {}): Promise<Outcome> {
  const [child, sponsorId] = [await givenChild(world), await givenSponsor(world)];
  return pledge(world, pledgeOf(child.id, sponsorId, own));
}

export async function pledge(world: World, input: object): Promise<Outcome> {
  const success = '... on Sponsorship { id version status endsOn child { id } sponsor { id } }';
  return outcomeOf(world.service, { mutation: 'pledgeSponsorship', input, success }, keeperOf(world.organisationId));
}
