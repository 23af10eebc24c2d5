export * from './consumer.ts';
export { runConsumers } from './run-consumers.ts';
