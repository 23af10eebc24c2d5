import { allowOnly } from '../arguments.ts';
import type { Command } from '../command.ts';

export const where: Command = {
  usage: 'where',
  help: 'Where the log is, as settings of a program that reads it. On PostgreSQL that holds a password',
  async run({ place: { log }, arguments: given, output }) {
    allowOnly(given, []);
    const settings = log.kind === 'kafka' ? { KAFKA_BROKERS: log.brokers.join(',') } : { EVENTS_URL: log.url };
    if (output.isJson) return output.json(settings);
    for (const [name, value] of Object.entries(settings)) output.say(`${name}=${value}`);
  },
};
