import { idOf, randomFrom } from '@danvan/demos/stable';
import { eventually } from '@danvan/testing/eventually';
import { settled } from '@danvan/testing/settled';
import type { TransportKind } from './arguments.ts';
import { drawFaults } from './faults/draw-faults.ts';
import type { Blow, Fault } from './faults/fault.ts';
import { faults } from './faults/index.ts';
import type { Ledger } from './load/ledger.ts';
import { type Load, startLoad } from './load/load.ts';
import { type Finding, isClean } from './recount/compare-rows.ts';
import { recount } from './recount/recount.ts';
import type { Site } from './site.ts';

export interface Chaos {
  transport: TransportKind;
  kills: number;
  seed: number;
  /** No further fault begins after so long. */
  longestMs: number;
  /** How long a broker or a log that goes away stays away. */
  awayMs: number;
  /** Told of each fault when it is over. */
  onStrike?(strike: Strike): void;
  signal?: AbortSignal;
}

/** A fault that happened. */
export interface Strike extends Blow {
  /** Seconds since the load began. */
  at: number;
  fault: string;
  /** Seconds until everything that was damaged was back. */
  back: number;
}

export interface ChaosReport {
  strikes: readonly Strike[];
  findings: readonly Finding[];
  /** What should not have happened on the way. */
  problems: readonly string[];
  commands: number;
  seconds: number;
  /** From the last answer until every event had had all its effects. */
  settledInSeconds: number;
}

/** Between two faults at least so many commands are answered: each fault meets a load. */
const answersBetween = 15;
const patienceMs = 120_000;

const secondsSince = (begun: number) => Math.round((performance.now() - begun) / 100) / 10;

/** Loads the site, strikes it, lets it settle and counts everything anew. */
export async function runChaos(site: Site, chaos: Chaos): Promise<ChaosReport & { ledger: Ledger }> {
  const load = await startLoad(site, chaos.seed);
  const begun = performance.now();
  const struck = await strikeAll(site, load, chaos).finally(() => load.stop());
  const loaded = performance.now();
  await settled(site.federation, { within: patienceMs, consumers: [site.observers.databaseUrl] });
  const settledInSeconds = secondsSince(loaded);
  return {
    strikes: struck,
    findings: await recount(site, load.ledger),
    problems: [...load.ledger.problems, ...struck.flatMap(({ problems = [] }) => problems)],
    commands: load.ledger.answers(),
    seconds: secondsSince(begun),
    settledInSeconds,
    ledger: load.ledger,
  };
}

async function strikeAll(site: Site, load: Load, chaos: Chaos): Promise<Strike[]> {
  const random = randomFrom(chaos.seed + Number.parseInt(idOf('faults').slice(0, 4), 16));
  const begun = performance.now();
  const strikes: Strike[] = [];
  for (const fault of drawFaults(faults, { transport: chaos.transport, count: chaos.kills, random })) {
    await progress(load);
    if (performance.now() - begun > chaos.longestMs) break;
    chaos.signal?.throwIfAborted();
    const strike = await strikeOnce(fault, begun, () =>
      fault.strike({ site, random, awayMs: chaos.awayMs, answers: load.ledger.answers }),
    );
    strikes.push(strike);
    chaos.onStrike?.(strike);
  }
  await progress(load);
  return strikes;
}

async function strikeOnce({ name }: Fault, begun: number, strike: () => Promise<Blow>): Promise<Strike> {
  const at = secondsSince(begun);
  const since = performance.now();
  const blow = await strike();
  return { at, fault: name, ...blow, back: secondsSince(since) };
}

async function progress({ ledger }: Load): Promise<void> {
  const goal = ledger.answers() + answersBetween;
  await eventually(
    () => {
      if (ledger.answers() < goal) throw new Error(`Commands are no longer answered: ${ledger.problems.join('; ')}`);
    },
    { within: patienceMs },
  );
}

export function held({ findings, problems }: Pick<ChaosReport, 'findings' | 'problems'>): boolean {
  return problems.length === 0 && findings.every(isClean);
}
