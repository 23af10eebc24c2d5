import Negotiator from 'negotiator';

const json = 'application/json';
const graphqlResponse = 'application/graphql-response+json';

/** The form of a GraphQL answer that a caller would rather have, as https://graphql.github.io/graphql-over-http names them. */
export function mediaTypeFor(accept: string | undefined): string {
  const preferred = accept === undefined ? json : new Negotiator({ headers: { accept } }).mediaType([json, graphqlResponse]);
  return `${preferred ?? json}; charset=utf-8`;
}

/** Callers of plain JSON take a status other than 200 for one of a proxy: a document that is not valid is answered 200 there. */
export function wantsPlainJson(accept: string | undefined): boolean {
  return mediaTypeFor(accept).startsWith(`${json};`);
}

/** Says no only where a GraphQL answer is certainly of no use: nothing has to be negotiated for a request that will be answered. */
export function mayAcceptJson(accept: string | undefined): boolean {
  return accept === undefined || /json|\*\/\*|application\/\*/i.test(accept);
}

/** Whether it asks for JSON by name. */
export function namesJson(accept: string | undefined): boolean {
  return accept !== undefined && /application\/(json|graphql-response\+json)/i.test(accept);
}
