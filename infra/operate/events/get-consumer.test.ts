import { services } from '@danvan/local/services';
import { expect, test } from '@jest/globals';
import { consumersOfService, getConsumer } from './get-consumer.ts';

test.each(services.filter((name) => name !== 'organisations'))(
  'the consumers of %s are found in its definition',
  async (service) => {
    const consumers = await consumersOfService(service);
    expect(consumers.map(({ name }) => name)).toContainEqual(expect.stringContaining(`${service}.`));
    const [{ name = '' } = {}] = consumers;
    expect(await getConsumer(name, consumersOfService)).toBe(consumers[0]);
  },
);

test('a consumer that a service does not have is named with those that it has', async () => {
  await expect(getConsumer('reports.nothing', consumersOfService)).rejects.toThrow(
    /reports has no consumer .*reports\.keep-facts/,
  );
});
