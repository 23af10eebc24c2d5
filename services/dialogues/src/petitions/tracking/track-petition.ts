import { type LocalDate } from '@danvan/calendar';
import { type Context, NotFound, RateLimited, selectOf } from '@danvan/service';
import { type Petition, petitionRecord } from '../petition-record.ts';
import { isSecret, tidyCode } from './tracking-secret.ts';

/** What the sender sees: where it stands and since when. Nothing of what was written, by whom or to whom. */
export interface TrackedPetition extends Pick<Petition, 'kind' | 'status' | 'dueAt'> {
  submittedOn: LocalDate;
  receivedOn: LocalDate | null;
  acceptedOn: LocalDate | null;
  answeredOn: LocalDate | null;
  endedOn: LocalDate | null;
}

const mostTries = 5;
export const windowSeconds = 15 * 60;

/**
 * By code and secret, without an account. A wrong secret and an unknown code get the same answer after the same work. After a few wrong
 * tries on one code it is refused for a while, also with the right secret.
 * @throws NotFound, RateLimited
 */
export async function trackPetition(ctx: Context, { code, secret }: { code: string; secret: string }): Promise<TrackedPetition> {
  const trackingCode = tidyCode(code);
  await countTry(ctx, trackingCode);
  const [found] = await ctx.database.query<Petition & { secretHash: Buffer }>(
    `SELECT ${selectOf(petitionRecord.table, 'p')}, t.secret_hash AS "secretHash"
       FROM petition p JOIN petition_tracking t ON t.petition_id = p.id WHERE p.tracking_code = $1`,
    [trackingCode],
  );
  if (!(await isSecret(secret, found?.secretHash)) || found === undefined) throw new NotFound(unknown);
  await forgetTries(ctx, trackingCode);
  const { kind, status, submittedOn, receivedOn, acceptedOn, answeredOn, endedOn, dueAt } = found;
  return { kind, status, submittedOn, receivedOn, acceptedOn, answeredOn, endedOn, dueAt };
}

/** Counted before the secret is looked at, one try after the other: a hundred at once are no way round the limit. */
async function countTry({ database, now }: Context, trackingCode: string): Promise<void> {
  const [{ tries } = { tries: mostTries + 1 }] = await database.query<{ tries: number }>(
    `INSERT INTO petition_tracking_try AS t (tracking_code, tries, since) VALUES ($1, 1, $2)
     ON CONFLICT ON CONSTRAINT petition_tracking_try_pkey DO UPDATE
       SET tries = CASE WHEN t.since > $3 THEN least(t.tries, $4) + 1 ELSE 1 END,
           since = CASE WHEN t.since > $3 THEN t.since ELSE excluded.since END
     RETURNING tries`,
    [trackingCode, now(), new Date(now().getTime() - windowSeconds * 1_000), mostTries],
  );
  if (tries > mostTries) throw new RateLimited({ retryAfterSeconds: windowSeconds, text: tooOften });
}

async function forgetTries({ database }: Context, trackingCode: string): Promise<void> {
  await database.query('DELETE FROM petition_tracking_try WHERE tracking_code = $1', [trackingCode]);
}

const unknown = {
  vi: 'Không có đơn nào ứng với mã theo dõi và mã bí mật này.',
  en: 'No petition has this tracking code and secret.',
};
const tooOften = {
  vi: 'Đã nhập sai nhiều lần. Hãy thử lại sau 15 phút, hoặc mang giấy biên nhận đến nơi tiếp công dân.',
  en: 'Too many wrong tries. Try again in 15 minutes, or bring the receipt to the reception desk.',
};
