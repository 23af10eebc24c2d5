import type { OrganisationKind } from '@danvan/contracts/vocabulary';
import { createClient } from './client.ts';
import { planHandling } from './demonstration/cases.ts';
import { body } from './demonstration/generate.ts';
import { planDemonstration } from './demonstration/plan.ts';
import { load, sizeOf } from './load.ts';

/** In whose name the holder of each role's token acts. */
const POSTS: Record<string, [unit: string, kind: OrganisationKind]> = {
  mobilisation_team_member: ['Phường Ô Chợ Dừa', 'PARTY_COMMITTEE'],
  reception_clerk: ['Thành phố Hạ Long', 'PEOPLES_COMMITTEE'],
  handler: ['Phường Văn Chương', 'PEOPLES_COMMITTEE'],
  head_of_unit: ['Quận Đống Đa', 'PEOPLES_COMMITTEE'],
  union_officer: ['Quận Đống Đa', 'FATHERLAND_FRONT'],
  advisory_board: ['Quận Đống Đa', 'PARTY_COMMITTEE'],
  attestor: ['Thành phố Hạ Long', 'PARTY_COMMITTEE'],
  administrator: ['Thành phố Hà Nội', 'PEOPLES_COMMITTEE'],
};

interface Into {
  url: string;
  token: string;
  secondToken: string;
  /** Of a role, acting for an organisation of the set. */
  tokenOf(role: 'handler', organisationId: string): Promise<string>;
  report(line: string): void;
}

/**
 * Loads the demonstration set through the gateway and says which organisation each role belongs to. Safe to repeat, also after it was
 * cut off.
 */
export async function loadDemonstration({ report, tokenOf, ...to }: Into): Promise<{ organisations: Record<string, string> }> {
  const organisations = Object.fromEntries(Object.entries(POSTS).map(([role, [unit, kind]]) => [role, body(unit, kind)]));
  const handler = await tokenOf('handler', organisations['handler'] ?? '');
  const [client, handling] = [createClient(to), createClient({ url: to.url, token: handler })];
  try {
    const plan = planDemonstration();
    report(`Loading the demonstration set: ${sizeOf(plan)} records of quận Đống Đa and thành phố Hạ Long …`);
    await load(handling, planHandling(await load(client, plan)));
  } finally {
    await Promise.all([client.close(), handling.close()]);
  }
  return { organisations };
}
