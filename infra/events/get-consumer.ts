import type { Consumer } from '@danvan/events/consumer';
import { services } from '@danvan/local/services';
import { StartProblem } from '@danvan/local/start-problem';
import { serviceOf } from './decide.ts';

/** A consumer of a service with its handlers, as that service runs it. */
export async function getConsumer(name: string): Promise<Consumer> {
  const service = serviceOf(name);
  if (!services.some((known) => known === service))
    throw new StartProblem(`“${name}” is no consumer of ours: ${services.join(', ')} have some.`);
  const { consumers }: { consumers: readonly Consumer[] } = await import(`@danvan/${service}/consumers/index`);
  const found = consumers.find((consumer) => consumer.name === name);
  if (!found)
    throw new StartProblem(`${service} has no consumer “${name}”, but ${consumers.map((one) => one.name).join(', ') || 'none'}.`);
  return found;
}
