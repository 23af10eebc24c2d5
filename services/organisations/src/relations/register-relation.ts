import { RelationRegistered } from '@danvan/contracts/organisations';
import { RelationType } from '@danvan/contracts/vocabulary';
import { defineCommand, forEachItem } from '@danvan/records';
import { z } from 'zod';
import { chosenId, lasting, period } from '../dated/dated-input.ts';
import { holdLivesIn } from '../dated/hold-lives.ts';
import { registerLastingIn } from '../dated/register-lasting.ts';
import { assertNoCircleIn } from './assert-no-circle.ts';
import { assertEndsExist, relationIdTaken, relationOverlaps } from './relation.rules.ts';
import { relationRecord } from './relation-record.ts';

/** Registers relations between organisations, which are held until the transaction ends. */
export const registerRelation = defineCommand(relationRecord, {
  name: {
    one: 'registerRelation',
    item: 'relation',
    many: 'registerRelations',
    items: 'relations',
    success: 'RelationsRegistered',
  },
  item: lasting({ ...chosenId, fromId: z.uuid(), toId: z.uuid(), type: RelationType, ...period }),
  async work(tx, { items, ctx, now }) {
    const relations = items.map(({ id = ctx.newId(), ...state }) => ({ ...state, id, version: 1, registeredAt: now }));
    const organisations = await holdLivesIn(
      tx,
      'organisation',
      relations.flatMap(({ fromId, toId }) => [fromId, toId]),
    );
    await forEachItem(relations, (relation) => assertEndsExist(relation, organisations));
    const rules = {
      record: relationRecord,
      registered: RelationRegistered,
      overlaps: relationOverlaps,
      idTaken: relationIdTaken,
    };
    const registered = await registerLastingIn(tx, rules, relations);
    await assertNoCircleIn(tx, registered);
    return registered;
  },
});
