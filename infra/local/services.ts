/** The subgraphs, in the order in which they are named to people. Each has a folder under `services/` and a database of its own. */
export const services = ['organisations', 'mobilisation', 'dialogues', 'welfare', 'reports'] as const;
export type ServiceName = (typeof services)[number];

/** Every database of the cluster: one a service, and the event log of the PostgreSQL transport. */
export const databases = [...services, 'events'] as const;
export type DatabaseName = (typeof databases)[number];

/** What runs in a process of its own. */
export type ProcessName = ServiceName | 'gateway' | 'postgres' | 'kafka';
