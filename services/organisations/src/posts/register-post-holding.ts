import { Post } from '@danvan/contracts/posts';
import { asOne } from '@danvan/service/as-one';
import { bulkOf, requested } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { eachAtIndex } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import { getRecords } from '@danvan/service/read-records';
import { z } from 'zod';
import { chosenId, lasting, period } from '../dated/dated-input.ts';
import { holdLivesIn } from '../dated/hold-lives.ts';
import { registerLastingIn } from '../dated/register-lasting.ts';
import { personTable } from './person.table.ts';
import { postHoldingTable } from './post-holding.table.ts';
import { assertOrganisationLasts, type PostHolding, personUnknown, postHoldingIdTaken, postTaken } from './post-holding.ts';
import { postHoldingType } from './post-holding-type.ts';

const holding = { ...chosenId, personId: z.uuid(), organisationId: z.uuid(), post: Post, ...period };
type Holding = z.output<z.ZodObject<typeof holding>>;
const RegisterPostHoldingInput = lasting({ ...requested, ...holding });
const RegisterPostHoldingsInput = bulkOf('postHoldings', lasting(holding));

const reload = (tx: Tx, ids: string[]) => getRecords(tx, postHoldingTable, ids);

/** Safe to repeat: the same requestId always yields the holding it first registered. */
export async function registerPostHolding(ctx: Context, raw: unknown): Promise<PostHolding> {
  const input = parseInput(RegisterPostHoldingInput, raw);
  return ctx.change<PostHolding, PostHolding>({ mutation: 'registerPostHolding', input, reload }, (tx) =>
    asOne(() => registerIn(ctx, tx, [input])),
  );
}

/** All or nothing. Safe to repeat. A fixed number of statements, however many. */
export async function registerPostHoldings(ctx: Context, raw: unknown): Promise<PostHolding[]> {
  const input = parseInput(RegisterPostHoldingsInput, raw);
  return ctx.change<PostHolding, PostHolding[]>({ mutation: 'registerPostHoldings', input, reload }, (tx) =>
    registerIn(ctx, tx, input.postHoldings),
  );
}

async function registerIn(ctx: Context, tx: Tx, inputs: readonly Holding[]): Promise<PostHolding[]> {
  const holdings = inputs.map(
    ({ id, personId, organisationId, post, validFrom, validTo }): PostHolding => ({
      id: id ?? ctx.newId(),
      version: 1,
      personId,
      organisationId,
      post,
      validFrom,
      validTo,
    }),
  );
  const people = await getRecords(tx, personTable, [...new Set(holdings.map(({ personId }) => personId))]);
  const known = new Set(people.map(({ id }) => id));
  const lives = await holdLivesIn(
    tx,
    'organisation',
    holdings.map(({ organisationId }) => organisationId),
  );
  await eachAtIndex(holdings, (one) => {
    if (!known.has(one.personId)) throw personUnknown(one.personId);
    assertOrganisationLasts('post-holding', one, lives.get(one.organisationId));
  });
  return registerLastingIn(tx, { type: postHoldingType, refused: (one) => whyRefusedIn(tx, one) }, holdings);
}

async function whyRefusedIn(tx: Tx, one: PostHolding) {
  const [taken] = await reload(tx, [one.id]);
  return taken === undefined ? postTaken(one) : postHoldingIdTaken(one);
}
