import { Post, PostHoldingRegistered } from '@danvan/contracts/organisations';
import { defineCommand, forEachItem, getRecords } from '@danvan/records';
import { z } from 'zod';
import { chosenId, lasting, period } from '../dated/dated-input.ts';
import { holdLivesIn } from '../dated/hold-lives.ts';
import { registerLastingIn } from '../dated/register-lasting.ts';
import { personRecord } from './person-record.ts';
import { assertOrganisationLasts, personUnknown, postHoldingIdTaken, postTaken } from './post-holding.rules.ts';
import { postHoldingRecord } from './post-holding-record.ts';

/** Registers who holds which post in an organisation, which is held until the transaction ends. */
export const registerPostHolding = defineCommand(postHoldingRecord, {
  name: {
    one: 'registerPostHolding',
    item: 'postHolding',
    many: 'registerPostHoldings',
    items: 'postHoldings',
    success: 'PostHoldingsRegistered',
  },
  item: lasting({ ...chosenId, personId: z.uuid(), organisationId: z.uuid(), post: Post, ...period }),
  async work(tx, { items, ctx }) {
    const holdings = items.map(({ id = ctx.newId(), ...state }) => ({ ...state, id, version: 1 }));
    const people = await getRecords(tx, personRecord.table, [...new Set(holdings.map(({ personId }) => personId))]);
    const known = new Set(people.map(({ id }) => id));
    const organisations = await holdLivesIn(
      tx,
      'organisation',
      holdings.map(({ organisationId }) => organisationId),
    );
    await forEachItem(holdings, (one) => {
      if (!known.has(one.personId)) throw personUnknown(one.personId);
      assertOrganisationLasts('post-holding', one, organisations.get(one.organisationId));
    });
    const rules = {
      record: postHoldingRecord,
      registered: PostHoldingRegistered,
      overlaps: postTaken,
      idTaken: postHoldingIdTaken,
    };
    return registerLastingIn(tx, rules, holdings);
  },
});
