const atOnce = 8;

/** The results in the order of the items. A client of Kafka warns of more than ten that wait for one connection. */
export async function mapWithConcurrency<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += atOnce) results.push(...(await Promise.all(items.slice(i, i + atOnce).map(work))));
  return results;
}
