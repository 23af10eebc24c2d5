export interface BrokerPlace {
  /** Where the log is kept. */
  data: string;
  port: number;
  /** The broker speaks to itself as its own controller there. */
  controllerPort: number;
}

/** One node that is broker and controller, on 127.0.0.1 only: a whole cluster for development and tests. */
export function brokerSettings({ data, port, controllerPort }: BrokerPlace): string {
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': data,
    ...frugalSettings,
    // One node can keep one copy.
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
  };
  return propertiesOf(settings);
}

/** For a machine that has more to do than to be a broker. */
export const frugalSettings = {
  // A topic is made on purpose, with its partitions, or not at all.
  'auto.create.topics.enable': false,
  // Fewer logs to open and threads to run: a start takes seconds, and little memory.
  'offsets.topic.num.partitions': 1,
  'transaction.state.log.num.partitions': 1,
  'share.coordinator.state.topic.num.partitions': 1,
  'num.network.threads': 2,
  'num.io.threads': 4,
  'background.threads': 2,
  // Consumers that start alone need not wait for company.
  'group.initial.rebalance.delay.ms': 0,
};

/** As a file of Java's properties. */
export function propertiesOf(settings: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
