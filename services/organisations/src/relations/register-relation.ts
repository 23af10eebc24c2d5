import { RelationRegistered } from '@danvan/contracts/organisations';
import { emit } from '@danvan/events/emit';
import { asOne } from '@danvan/service/as-one';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { eachAtIndex } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import { holdLivesIn } from '../dated/hold-lives.ts';
import { insertFreeIn } from '../dated/insert-free.ts';
import { assertNoCircleIn } from './assert-no-circle.ts';
import { getRelationsIn } from './find-relations.ts';
import { relationTable } from './relation.table.ts';
import { assertEndsExist, type Relation, relationIdTaken, relationOverlaps } from './relation.ts';
import { RegisterRelationInput, RegisterRelationsInput, type RelationInput } from './relation-input.ts';

/** Safe to repeat: the same requestId always yields the relation it first registered. */
export async function registerRelation(ctx: Context, raw: unknown): Promise<Relation> {
  const input = parseInput(RegisterRelationInput, raw);
  return ctx.change({ mutation: 'registerRelation', input, reload: getRelationsIn }, (tx) =>
    asOne(() => registerRelationsIn(ctx, tx, [input])),
  );
}

/** All or nothing. Safe to repeat. A fixed number of statements, however many. */
export async function registerRelations(ctx: Context, raw: unknown): Promise<Relation[]> {
  const input = parseInput(RegisterRelationsInput, raw);
  return ctx.change({ mutation: 'registerRelations', input, reload: getRelationsIn }, (tx) =>
    registerRelationsIn(ctx, tx, input.relations),
  );
}

async function registerRelationsIn(ctx: Context, tx: Tx, inputs: readonly RelationInput[]): Promise<Relation[]> {
  const relations = inputs.map((input) => newRelation(ctx, input));
  const organisations = await holdLivesIn(
    tx,
    'organisation',
    relations.flatMap(({ fromId, toId }) => [fromId, toId]),
  );
  await eachAtIndex(relations, (relation) => assertEndsExist(relation, organisations));
  await insertRelationsIn(tx, relations);
  await assertNoCircleIn(tx, relations);
  for (const { id, ...after } of relations) tx.audit({ action: 'registered', recordType: 'relation', recordId: id, after });
  await emit(
    tx,
    RelationRegistered,
    relations.map(({ id, ...relation }) => ({ relationId: id, ...relation })),
  );
  return relations;
}

function newRelation(ctx: Context, { id, fromId, toId, type, validFrom, validTo }: RelationInput): Relation {
  return { id: id ?? ctx.newId(), version: 1, fromId, toId, type, validFrom, validTo };
}

async function insertRelationsIn(tx: Tx, relations: readonly Relation[]): Promise<void> {
  const registeredAt = tx.now();
  await insertFreeIn(tx, {
    table: relationTable,
    rows: relations.map((relation) => ({ ...relation, registeredAt })),
    id: 'id',
    refused: async (relation) => {
      const [holder] = await getRelationsIn(tx, [relation.id]);
      return holder === undefined ? relationOverlaps(relation) : relationIdTaken(relation);
    },
  });
}
