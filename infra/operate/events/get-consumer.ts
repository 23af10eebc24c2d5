import type { Consumer } from '@danvan/events/consumer';
import { services } from '@danvan/local/services';
import { StartProblem } from '@danvan/local/start-problem';
import type { ConsumersOf } from './command.ts';
import { serviceOf } from './decide.ts';

/** What the sources of the services say. */
export const consumersOfService: ConsumersOf = async (service) => {
  const sources: Record<string, { consumers?: readonly Consumer[] }> = await import(`@danvan/${service}`);
  return sources[service]?.consumers ?? [];
};

/** @throws StartProblem where no service of ours has it */
export async function getConsumer(name: string, consumersOf: ConsumersOf): Promise<Consumer> {
  const service = serviceOf(name);
  if (!services.some((known) => known === service))
    throw new StartProblem(`“${name}” is no consumer of ours: ${services.join(', ')} have some.`);
  const consumers = await consumersOf(service);
  const found = consumers.find((consumer) => consumer.name === name);
  if (!found)
    throw new StartProblem(`${service} has no consumer “${name}”, but ${consumers.map((one) => one.name).join(', ') || 'none'}.`);
  return found;
}
