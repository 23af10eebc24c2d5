import { discardData } from '@danvan/local/discard-data';
import { type Federation, type FederationOptions, startFederation } from '@danvan/local/federation';
import { type Answer, type Asking, ask } from './ask.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { type Caller, claimsOf } from './test-tokens.ts';

export interface TestFederation extends Federation {
  readonly dataFolder: string;
  /** Through the gateway. `at` names a subgraph to ask at its own port instead. */
  graphql<T = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    asking?: Asking & { at?: string },
  ): Promise<Answer<T>>;
}

/** A whole federation in processes of its own, on free ports, in a folder that `stop` removes. */
export async function startTestFederation(options: Partial<FederationOptions> = {}): Promise<TestFederation> {
  const dataFolder = options.dataFolder ?? (await temporaryFolder());
  const federation = await startFederation({ durable: false, logLevel: 'warn', ...options, dataFolder });
  return {
    ...federation,
    dataFolder,
    graphql: async (query, variables, { at, as, ...asking } = {}) => {
      const token = asking.token ?? (as && (await tokenOf(federation, as)));
      return ask(at ? (federation.urls[at] ?? at) : federation.url, { query, variables }, { ...asking, token });
    },
    stop: async () => {
      await federation.stop();
      await discardData(dataFolder);
    },
  };
}

/** A role's own token names its organisation in the demonstration set. */
function tokenOf({ issuer }: Federation, caller: Caller): Promise<string> {
  return issuer.tokenFor(typeof caller === 'string' ? caller : claimsOf(caller));
}
