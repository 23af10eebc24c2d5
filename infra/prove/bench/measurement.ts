import type { Figure } from './figure.ts';

export interface Measuring {
  /** Tells the person who waits what goes on. */
  say(line: string): void;
  /** Ends the measurement early: whatever it started is stopped. */
  signal: AbortSignal;
  /** How long the federation is left alone before its memory is measured again. */
  idleMinutes: number;
  /** How many events are published and caught up with. */
  events: number;
}

/** Starts what it needs, measures, and stops what it started. */
export interface Measurement {
  title: string;
  measure(measuring: Measuring): Promise<Figure[]>;
}
