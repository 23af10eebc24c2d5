import { startedByNpm } from '@danvan/local/config';
import { runCommand } from '@danvan/local/run-command';
import { say } from '@danvan/local/say';
import { StartProblem } from '@danvan/local/start-problem';
import { whenToldToLeave } from '@danvan/local/when-told-to-leave';
import { parseArguments, type TransportKind } from './arguments.ts';
import { printReport, printStrike } from './print-report.ts';
import { held, runChaos } from './run-chaos.ts';
import { openSite } from './site.ts';

const awayMs = 30_000;

await runCommand(async () => {
  const { transports, kills, seed, minutes } = parseArguments(process.argv.slice(2));
  const signal = whenToldToLeave({ watchNpm: startedByNpm });
  const failed: TransportKind[] = [];
  for (const transport of transports) {
    say(`\n${transport}: ${kills} faults, --seed ${seed}. Starting two processes of each service …`);
    const site = await openSite(transport, signal);
    try {
      const onStrike = (strike: Parameters<typeof printStrike>[0]) => say(printStrike(strike));
      const report = await runChaos(site, { transport, kills, seed, longestMs: minutes * 60_000, awayMs, onStrike, signal });
      say(`\n${printReport(report)}`);
      if (!held(report)) failed.push(transport);
    } finally {
      await site.stop();
    }
  }
  if (failed.length > 0) throw new StartProblem(`The promises were not held on ${failed.join(' and ')}: --seed ${seed}.`);
});
