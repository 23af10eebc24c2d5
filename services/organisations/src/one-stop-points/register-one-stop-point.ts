import type { Placed } from '@danvan/contracts/record';
import { asOne } from '@danvan/service/as-one';
import { bulkOf, optional, requested } from '@danvan/service/command-input';
import type { Context } from '@danvan/service/context';
import type { Tx } from '@danvan/service/database';
import { eachAtIndex } from '@danvan/service/lock-records';
import { parseInput } from '@danvan/service/parse-input';
import { getRecords } from '@danvan/service/read-records';
import { z } from 'zod';
import { chosenId, lasting, name, period } from '../dated/dated-input.ts';
import { holdLivesIn } from '../dated/hold-lives.ts';
import { registerLastingIn } from '../dated/register-lasting.ts';
import { assertOrganisationLasts } from '../posts/post-holding.ts';
import { oneStopPointTable } from './one-stop-point.table.ts';
import { type OneStopPoint, oneStopPointIdTaken } from './one-stop-point.ts';
import { oneStopPointType } from './one-stop-point-type.ts';

const point = { ...chosenId, organisationId: z.uuid(), name, place: optional(name), ...period };
type Point = z.output<z.ZodObject<typeof point>>;
const RegisterOneStopPointInput = lasting({ ...requested, ...point });
const RegisterOneStopPointsInput = bulkOf('oneStopPoints', lasting(point));

const reload = (tx: Tx, ids: string[]) => getRecords(tx, oneStopPointTable, ids);

/** Safe to repeat: the same requestId always yields the point it first registered. */
export async function registerOneStopPoint(ctx: Context, raw: unknown): Promise<OneStopPoint> {
  const input = parseInput(RegisterOneStopPointInput, raw);
  return ctx.change<OneStopPoint, OneStopPoint>({ mutation: 'registerOneStopPoint', input, reload }, (tx) =>
    asOne(() => registerIn(ctx, tx, [input])),
  );
}

/** All or nothing. Safe to repeat. A fixed number of statements, however many. */
export async function registerOneStopPoints(ctx: Context, raw: unknown): Promise<OneStopPoint[]> {
  const input = parseInput(RegisterOneStopPointsInput, raw);
  return ctx.change<OneStopPoint, OneStopPoint[]>({ mutation: 'registerOneStopPoints', input, reload }, (tx) =>
    registerIn(ctx, tx, input.oneStopPoints),
  );
}

async function registerIn(ctx: Context, tx: Tx, inputs: readonly Point[]): Promise<OneStopPoint[]> {
  const lives = await holdLivesIn(
    tx,
    'organisation',
    inputs.map(({ organisationId }) => organisationId),
  );
  await eachAtIndex(inputs, (one) => assertOrganisationLasts('one-stop-point', one, lives.get(one.organisationId)));
  const places = await placesOnFirstDayIn(tx, inputs);
  const { synthetic } = tx.origin;
  const points = inputs.map(({ id, organisationId, name, place, validFrom, validTo }, i) => ({
    ...(places[i] as Place),
    ...{ id: id ?? ctx.newId(), version: 1, organisationId, name, place, synthetic, validFrom, validTo },
  }));
  return registerLastingIn(tx, { type: oneStopPointType, refused: oneStopPointIdTaken }, points);
}

type Place = Pick<Placed, 'tier' | 'areaId' | 'areaLevel'>;

/** Where each point counts: tier and area of its organisation on the point's first day. One statement. */
function placesOnFirstDayIn(tx: Tx, points: readonly Point[]): Promise<Place[]> {
  return tx.query<Place>(
    `SELECT o.tier, o.area_id AS "areaId", a.level AS "areaLevel"
       FROM unnest($1::uuid[], $2::date[]) WITH ORDINALITY AS asked (id, day, position)
       JOIN organisation_version o
         ON o.organisation_id = asked.id AND o.valid_from <= asked.day AND (o.valid_to IS NULL OR asked.day < o.valid_to)
       LEFT JOIN area_version a ON a.area_id = o.area_id AND a.valid_from <= asked.day AND (a.valid_to IS NULL OR asked.day < a.valid_to)
      ORDER BY asked.position`,
    [points.map(({ organisationId }) => organisationId), points.map(({ validFrom }) => validFrom)],
  );
}
