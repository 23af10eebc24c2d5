import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Bilingual, Locale } from '../input/bilingual.ts';

type Speaking = { readonly locale: Locale };

/** Every `message` of a user error, and of its issues, answers in the language of the request. */
export function localiseMessages(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const isUserError = type.name === 'InputIssue' || type.getInterfaces().some((face) => face.name === 'UserError');
    const message = type.getFields()['message'];
    if (isUserError && message !== undefined) message.resolve ??= messageOf;
  }
}

const messageOf: GraphQLFieldResolver<{ message: Bilingual }, Speaking> = ({ message }, _args, { locale }) => message[locale];
