import { RelationEnded } from '@danvan/contracts/organisations';
import { mutations } from '@danvan/records';
import { type Context, defineModule, loadListBy, perRequest, selectOf } from '@danvan/service';
import { endLastingCommand } from '../dated/end-lasting-command.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { organisationRecord } from '../organisations/organisation-record.ts';
import { registerRelation } from './register-relation.ts';
import { type Relation, relationRecord } from './relation-record.ts';

const endRelation = endLastingCommand(relationRecord, {
  name: { one: 'endRelation' },
  event: RelationEnded,
  subject: 'relation',
});

export const relations = defineModule({
  schema: new URL('./relations.graphql', import.meta.url),
  mappers: { Relation: './relation-record.ts#Relation as RelationRecord' },
  records: [relationRecord],
  resolvers: {
    Mutation: { ...mutations(registerRelation), ...mutations(endRelation) },
    Relation: {
      from: ({ fromId, validFrom }, _, ctx) => organisationRecord.at(ctx, { id: fromId, on: validFrom }),
      to: ({ toId, validFrom }, _, ctx) => organisationRecord.at(ctx, { id: toId, on: validFrom }),
    },
    Organisation: { relations: ({ id }, _, ctx) => relationsFrom(ctx).load(id) },
  } satisfies Resolvers,
});

/** Loads all relations from an organisation, oldest first. */
const relationsFrom = (ctx: Context) =>
  perRequest(ctx, relationRecord.of, () => {
    const select = `SELECT ${selectOf(relationRecord.table, 'r')} FROM relation r WHERE r.from_id = ANY($1) ORDER BY r.valid_from, r.id`;
    return loadListBy(
      (ids) => ctx.database.query<Relation>(select, [ids]),
      ({ fromId }) => fromId,
    );
  });
