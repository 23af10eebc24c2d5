import { cutConsumer, cutLog, cutRelay } from './cut-sessions.ts';
import type { Fault } from './fault.ts';
import { freezeConsumer } from './freeze.ts';
import { killBroker, killGateway, killObserver, killPostgres, killService, restartService } from './kill-process.ts';
import { takeLogAway } from './take-log-away.ts';

export const faults: readonly Fault[] = [
  killService,
  killObserver,
  killGateway,
  killPostgres,
  killBroker,
  takeLogAway,
  restartService,
  cutRelay,
  cutConsumer,
  cutLog,
  freezeConsumer,
];
