import type { CorsOrigins } from './cross-origin.ts';
import type { AnswerGraphql } from './graphql-routes.ts';
import type { HttpSettings } from './http-settings.ts';
import type { OperatorOptions } from './operator-pages.ts';
import type { Route } from './serve-path.ts';

export interface FrontOptions extends OperatorOptions {
  config: HttpSettings;
  /** Answers /graphql; a thrown `HttpRefusal` becomes its status. */
  graphql: AnswerGraphql;
  /**
   * In bytes.
   * @default 1 MiB
   */
  bodyLimit?: number;
  /** @default nobody */
  cors?: CorsOrigins;
  /** What GET and HEAD answer besides, by path; '/files/*' answers every path below. */
  routes?: Readonly<Record<string, Route>>;
  /**
   * How long a request may take to arrive, its body included, in milliseconds.
   * @default 30 seconds
   */
  arrivalMs?: number;
}
