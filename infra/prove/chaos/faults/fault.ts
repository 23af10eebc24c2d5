import type { TransportKind } from '../arguments.ts';
import type { Site } from '../site.ts';

/** What was done to whom. */
export interface Blow {
  victim: string;
  /** Whether the victim's database was in a transaction at that moment. */
  inTransaction?: boolean;
  /** What should not have happened meanwhile. */
  problems?: readonly string[];
}

export interface FaultContext {
  site: Site;
  random: () => number;
  /** How long a broker or a log that goes away stays away. */
  awayMs: number;
  /** Commands that have been answered so far. */
  answers(): number;
}

/** Something that goes wrong, and that the federation has to come through by itself. */
export interface Fault {
  name: string;
  /** @default On both */
  only?: TransportKind;
  /** How often it is drawn beside the others. */
  weight: number;
  /** Settles when the damage is done and whatever was killed is back. */
  strike(context: FaultContext): Promise<Blow>;
}
