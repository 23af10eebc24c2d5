import type { Consumer } from '@danvan/events/consumer';
import type { Arguments } from './arguments.ts';
import type { Output } from './output.ts';
import type { Place } from './place.ts';

/** One word of `npm run events -- <word> …`. */
export interface Command {
  /** Its words and options, as the help shows them. */
  usage: string;
  help: string;
  run(call: Call): Promise<void>;
}

export interface Call {
  place: Place;
  arguments: Arguments;
  output: Output;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
  /** Who is noted to have decided, unless --by says otherwise. */
  user: string;
  consumersOf: ConsumersOf;
}

/** The consumers of a service with their handlers, as that service runs them. */
export type ConsumersOf = (service: string) => Promise<readonly Consumer[]>;
