import { Unavailable } from '../errors.ts';
import type { ConnectionPool } from './connection-pool.ts';

/** A record of another service, by its type and id. */
export interface Reference {
  readonly type: string;
  readonly id: string;
}

/** What a service keeps of other services' records, fed by their events. */
export interface Projection {
  /** Those of the references that have not been heard of yet. One statement, however many. */
  findUnknown(database: Pick<ConnectionPool, 'query'>, references: readonly Reference[]): Promise<Reference[]>;
}

/**
 * Events arrive a moment after the change they tell of: a reference may be here a moment later. Thrown inside a transaction, it lets the
 * connection go; `change` waits for the reference without one, then begins again.
 */
export class UnknownReference extends Unavailable {
  readonly projection: Projection;
  readonly references: readonly Reference[];
  constructor(projection: Projection, references: readonly Reference[]) {
    super({
      retryable: true,
      text: {
        vi: 'Hệ thống chưa nhận được thông tin về đối tượng được nêu; hãy thử lại sau giây lát.',
        en: 'What the request names is not known here yet; try again in a moment.',
      },
    });
    this.projection = projection;
    this.references = references;
  }
}
