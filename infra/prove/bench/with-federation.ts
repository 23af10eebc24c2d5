import { batches } from '@danvan/demos/batch';
import { type Client, createClient } from '@danvan/demos/client';
import { load } from '@danvan/demos/load';
import { registerOrganisations } from '@danvan/demos/mutations';
import { idOf } from '@danvan/demos/stable';
import { startTestFederation, type TestFederation } from '@danvan/testing/test-federation';

/** A federation of its own that waits for the disk, empty but for some organisations that records can belong to. */
export interface Ground {
  federation: TestFederation;
  /** Through the gateway, with every scope. */
  client: Client;
  organisationIds: readonly string[];
}

const organisations = Array.from({ length: 100 }, (_, index) => ({
  id: idOf('bench', 'organisation', index),
  name: `Công ty số ${index + 1}`,
  kind: 'ENTERPRISE',
  tier: 'GRASSROOTS',
  areaId: null,
  validFrom: '2020-01-01',
}));

/** So that a load at fixed times never waits for a connection. */
const enough = 256;

/** Starts it, works on it and leaves nothing behind. */
export async function withFederation<T>(signal: AbortSignal, work: (ground: Ground) => Promise<T>): Promise<T> {
  const federation = await startTestFederation({ durable: true, signal });
  try {
    const token = await federation.issuer.tokenFor('loader');
    const client = createClient({ url: federation.url, token, connections: enough, signal });
    try {
      await load(client, [batches({ key: 'bench/organisations', mutation: registerOrganisations }, organisations, (one) => one)]);
      return await work({ federation, client, organisationIds: organisations.map(({ id }) => id) });
    } finally {
      await client.close();
    }
  } finally {
    await federation.stop();
  }
}
