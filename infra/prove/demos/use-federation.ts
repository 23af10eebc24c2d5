import { attachFederation } from '@danvan/local/attach-federation';
import { localConfig } from '@danvan/local/config';
import { startFederation } from '@danvan/local/federation';
import { loaderTokens } from './loader-tokens.ts';

export interface Used {
  url: string;
  token: string;
  secondToken: string;
  /** Stops what was started here; leaves alone what ran before. */
  release(): Promise<void>;
}

/** The running federation of the data folder, or one that is started for the moment. */
export async function useFederation(report: (line: string) => void): Promise<Used> {
  const config = localConfig();
  const running = await attachFederation(config.dataFolder);
  if (running) {
    const { url, loaderToken: token, secondLoaderToken: secondToken } = running;
    return { url, token, secondToken, release: async () => undefined };
  }
  report('No federation is running: starting one …');
  const federation = await startFederation({ ...config, demonstration: false, report });
  return { url: federation.url, ...(await loaderTokens(federation)), release: federation.stop };
}
