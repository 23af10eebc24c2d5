/** The subgraphs, in the order in which they are named to people. Each has a folder under `services/` and a database of its own. */
export const services = ['organisations', 'mobilisation', 'dialogues', 'welfare', 'reports'] as const;
export type ServiceName = (typeof services)[number];

/** Every database of the cluster: one a service, and the event log of the PostgreSQL transport. */
export const databases = [...services, 'events'] as const;
export type DatabaseName = (typeof databases)[number];

/** One of the processes of a service: the first has the service's own name. */
export type InstanceName = ServiceName | `${ServiceName}-2`;

/** What runs in a process of its own. */
export type ProcessName = InstanceName | 'gateway' | 'postgres' | 'kafka';

/** Names the port of a process at which operators look at it. */
export const operatorsOf = <Name extends InstanceName | 'gateway'>(name: Name) => `${name}-operators` as const;

/** The processes of a service, where each has so many. */
export function instancesOf(service: ServiceName, count: 1 | 2 = 1): InstanceName[] {
  return count === 1 ? [service] : [service, `${service}-2`];
}
