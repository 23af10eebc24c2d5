import { todayInVietnam } from '@danvan/calendar';
import { PostHoldingEnded } from '@danvan/contracts/organisations';
import { mutations } from '@danvan/records';
import { defineModule } from '@danvan/service';
import { endLastingCommand } from '../dated/end-lasting-command.ts';
import { lastingOf } from '../dated/find-lasting.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { organisationRecord } from '../organisations/organisation-record.ts';
import { personRecord } from './person-record.ts';
import { postHoldingRecord } from './post-holding-record.ts';
import { registerPerson } from './register-person.ts';
import { registerPostHolding } from './register-post-holding.ts';

const endPostHolding = endLastingCommand(postHoldingRecord, {
  name: { one: 'endPostHolding' },
  event: PostHoldingEnded,
  subject: 'post-holding',
});

const postsOfPerson = lastingOf(postHoldingRecord.table, 'personId');
const postsOfOrganisation = lastingOf(postHoldingRecord.table, 'organisationId');

export const posts = defineModule({
  schema: new URL('./posts.graphql', import.meta.url),
  mappers: {
    Person: './person-record.ts#Person as PersonRecord',
    PostHolding: './post-holding-record.ts#PostHolding as PostHoldingRecord',
  },
  records: [personRecord, postHoldingRecord],
  resolvers: {
    Query: { person: personRecord.byId },
    Mutation: { ...mutations(registerPerson), ...mutations(registerPostHolding), ...mutations(endPostHolding) },
    Person: {
      __resolveReference: personRecord.reference,
      posts: ({ id }, { on }, ctx) => postsOfPerson(ctx, { id, on: on ?? todayInVietnam(ctx.now()) }),
    },
    PostHolding: {
      person: async ({ personId }, _, ctx) => (await personRecord.load(ctx, personId)) ?? null,
      organisation: ({ organisationId, validFrom }, _, ctx) => organisationRecord.at(ctx, { id: organisationId, on: validFrom }),
    },
    Organisation: {
      posts: async ({ id, asOf }, { on, post }, ctx) => {
        const held = await postsOfOrganisation(ctx, { id, on: on ?? asOf });
        return post ? held.filter((one) => one.post === post) : held;
      },
    },
  } satisfies Resolvers,
});
