import { dayIn, pick } from '@danvan/demos/stable';
import { type Command, cancelling, changing, entering } from './command.ts';
import type { Entry, Ledger } from './ledger.ts';
import { type Draft, type RecordKind, recordKinds } from './record-kinds.ts';

/** What records can belong to from the beginning: areas, and the organisation of each. */
export interface Ground {
  areaIds: readonly string[];
  organisationIds: readonly string[];
}

export interface LaneOptions {
  name: string;
  random: () => number;
  ground: Ground;
  ledger: Ledger;
  /** Whether what was registered a moment ago may be named. */
  mayNameNews(): boolean;
}

const mostAtOnce = 6;
const mostVersions = 20;

/** The commands of one caller, one after the other, on records of its own: it always knows the version that it changes. */
export function createLane({ name, random, ground, ledger, mayNameNews }: LaneOptions): () => Command {
  const own: [RecordKind, Entry][] = [];
  /** Organisations that this lane has registered and that have no relation yet. */
  const newcomers: string[] = [];
  let nth = 0;

  return () => {
    nth += 1;
    const key = `${name}/${nth}`;
    const living = own.filter(([, { isCancelled, version }]) => !isCancelled && version < mostVersions);
    const chance = random();
    if (living.length === 0 || chance < 0.4) return enter(key);
    const [kind, entry] = pick(living, random);
    if (kind.cancel && (chance < 0.5 || !kind.change)) return cancelling(key, kind, entry);
    return changing(key, kind, { entry, on: dayBeside(entry) });
  };

  function enter(key: string): Command {
    const mayRelate = newcomers.length > 0 && mayNameNews();
    const kind = pick(mayRelate ? recordKinds : recordKinds.filter(({ table }) => table !== 'relation'), random);
    const count = kind.table === 'relation' ? 1 : 1 + Math.floor(random() * mostAtOnce);
    const drafts = Array.from({ length: count }, (_, at) => draft(kind, `${name}-${nth}-${at}`));
    return entering(key, kind, {
      drafts,
      enter: (entries) => {
        if (kind.table === 'organisation') newcomers.push(...entries.map(({ id }) => id));
        ledger.entries.push(...entries);
        own.push(...entries.map((entry): [RecordKind, Entry] => [kind, entry]));
      },
    });
  }

  function draft({ table }: RecordKind, unique: string): Draft {
    const place = Math.floor(random() * ground.areaIds.length);
    const common = { areaId: ground.areaIds[place] ?? '', on: dayIn(2019, random), name: unique };
    const known = ground.organisationIds[place] ?? '';
    if (table === 'relation') return { ...common, organisationId: known, newcomerId: newcomers.shift() };
    // A household lies in its organisation's own area.
    const newcomer = table !== 'household' && mayNameNews() && random() < 0.3 ? newcomers.at(-1) : undefined;
    return { ...common, organisationId: newcomer ?? known };
  }

  /** One on which it does not count yet. */
  function dayBeside({ days }: Entry): string {
    for (;;) {
      const on = dayIn(2019, random);
      if (!days.includes(on)) return on;
    }
  }
}
