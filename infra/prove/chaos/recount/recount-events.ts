import { createTransport } from '@danvan/events/transports/create-transport';
import { recordsFrom } from '@danvan/events-cli/events-on-log.ts';
import { services } from '@danvan/local/services';
import type { Ledger } from '../load/ledger.ts';
import { query } from '../query.ts';
import { type Site, transportOf } from '../site.ts';
import { breaksInOrder, compareRows, type Finding, type Row, type Sequenced } from './compare-rows.ts';

interface Emitted extends Sequenced {
  id: string;
}

const placeOf = ({ topic, key, sequence }: Sequenced) => `${topic} ${key} ${sequence}`;

/** Every event that the services have committed, in the order of each service. */
async function emittedEvents(site: Site): Promise<Emitted[]> {
  const all = services.map((service) =>
    site.query<Emitted>(service, 'SELECT event_id AS id, topic, key, sequence::int FROM outbox ORDER BY position'),
  );
  return (await Promise.all(all)).flat();
}

/** One event for each version of each record, dense within its key; each on the log; each with one effect, in the order of its key. */
export async function recountEvents(site: Site, ledger: Ledger): Promise<Finding[]> {
  const emitted = await emittedEvents(site);
  const expected = ledger.entries.flatMap(({ service, table, id, version }) =>
    Array.from({ length: version }, (_, n): Row => [`danvan.${service}.${table} ${id} ${n + 1}`, '']),
  );
  const outbox = compareRows(
    'ledger / events committed',
    expected,
    emitted.map((event): Row => [placeOf(event), '']),
  );
  return [{ ...outbox, wrong: breaksInOrder(emitted) }, await recountLog(site, emitted), await recountEffects(site, emitted)];
}

/** A record may stand on the log twice, that is what at least once means; its first place counts. */
async function recountLog({ federation }: Site, emitted: readonly Emitted[]): Promise<Finding> {
  const transport = createTransport(transportOf(federation));
  try {
    const starts = (await transport.heads([...new Set(emitted.map(({ topic }) => topic))])).map((head) => ({
      ...head,
      next: 0n,
    }));
    const firsts = new Map<string, Emitted>();
    for await (const { topic, key, headers } of recordsFrom(transport, starts)) {
      const id = headers.ce_id ?? '';
      if (!firsts.has(id)) firsts.set(id, { id, topic, key: key ?? '', sequence: Number(headers.ce_sequence) });
    }
    const found = compareRows('events committed / on the log', rows(emitted), rows([...firsts.values()]));
    return { ...found, wrong: [...found.wrong, ...breaksInOrder([...firsts.values()])] };
  } finally {
    await transport.close();
  }
}

async function recountEffects({ observers }: Site, emitted: readonly Emitted[]): Promise<Finding> {
  const seen = await query<Emitted>(
    observers.databaseUrl,
    'SELECT event_id AS id, topic, key, sequence::int FROM seen ORDER BY nth',
  );
  const found = compareRows('events committed / effects of the observers', rows(emitted), rows(seen));
  return { ...found, wrong: [...found.wrong, ...breaksInOrder(seen)] };
}

const rows = (events: readonly Emitted[]): Row[] => events.map((event) => [event.id, placeOf(event)]);
