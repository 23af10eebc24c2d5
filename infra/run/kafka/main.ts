import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { startedByNpm } from '@danvan/local/config';
import { runCommand } from '@danvan/local/run-command';
import { say } from '@danvan/local/say';
import { claimDataFolder, type Running } from '@danvan/local/single-start';
import { asStartProblem, StartProblem } from '@danvan/local/start-problem';
import { whenToldToLeave } from '@danvan/local/when-told-to-leave';
import { kafkaConfig } from './config.ts';
import { startBroker } from './start-broker.ts';

await runCommand(async () => {
  const { folder, port } = kafkaConfig();
  const leaving = whenToldToLeave({ watchNpm: startedByNpm });
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw asStartProblem(error, folder);
  });
  const holder: Running = { pid: process.pid };
  const claim = await claimDataFolder(folder, holder);
  say('Starting Kafka …');
  const broker = await startBroker({ folder, port });
  holder.url = broker.address;
  say(
    `Kafka is up at ${broker.address}. In another terminal: npm run start:kafka — it finds this broker. Ctrl-C stops it; the data stay in ${folder}.`,
  );
  const staying = setInterval(() => undefined, 60_000); // the broker is a process of its own: nothing else keeps this one
  const end = await Promise.race([untilAborted(leaving).then(() => 'told'), broker.ended.then(() => 'died')]);
  clearInterval(staying);
  await broker.stop();
  await claim.stop();
  if (end === 'died') throw new StartProblem(`Kafka has ended by itself: look into ${folder}/broker.log.`);
  say('Stopped.');
});

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
