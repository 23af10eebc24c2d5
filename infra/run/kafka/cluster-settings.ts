import { frugalSettings, propertiesOf } from './broker-settings.ts';
import type { Certificates } from './make-certificates.ts';

export interface ClusterNode {
  id: number;
  folder: string;
  data: string;
  port: number;
  controllerPort: number;
}

export interface ClusterUser {
  username: string;
  password: string;
}

export interface ClusterPlan {
  nodes: readonly ClusterNode[];
  certificates: Certificates;
  /** Whom the brokers let in, and as whom they call each other. */
  user: ClusterUser;
}

/**
 * One of several nodes, each broker and controller: clients and brokers by TLS and SCRAM-SHA-512, controllers by TLS. What is said here of
 * copies, listeners and credentials is what a deployment says, too; only the places are those of one machine.
 */
export function clusterSettings(
  { id, data, port, controllerPort }: ClusterNode,
  { nodes, certificates, user }: ClusterPlan,
): string {
  const copies = Math.min(3, nodes.length);
  return propertiesOf({
    'process.roles': 'broker,controller',
    'node.id': id,
    'controller.quorum.voters': nodes.map((node) => `${node.id}@127.0.0.1:${node.controllerPort}`).join(','),
    listeners: `CLIENT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `CLIENT://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'CLIENT:SASL_SSL,CONTROLLER:SSL',
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'CLIENT',
    'sasl.enabled.mechanisms': 'SCRAM-SHA-512',
    'sasl.mechanism.inter.broker.protocol': 'SCRAM-SHA-512',
    'listener.name.client.scram-sha-512.sasl.jaas.config': `org.apache.kafka.common.security.scram.ScramLoginModule required username="${user.username}" password="${user.password}";`,
    'ssl.keystore.type': 'PEM',
    'ssl.keystore.location': certificates.keystoreFile,
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.location': certificates.caFile,
    'log.dirs': data,
    'offsets.topic.replication.factor': copies,
    'transaction.state.log.replication.factor': copies,
    'transaction.state.log.min.isr': copies - 1,
    'share.coordinator.state.topic.replication.factor': copies,
    'share.coordinator.state.topic.min.isr': copies - 1,
    'unclean.leader.election.enable': false,
    ...frugalSettings,
  });
}
