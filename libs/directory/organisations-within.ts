import { type LocalDate, todayInVietnam } from '@danvan/calendar';
import { Forbidden, RuleViolated, Unauthenticated } from '@danvan/service';
import type { Actor } from '@danvan/service/identity';
import { assertOrganisationsKnownIn } from './assert-known.ts';
import type { DirectoryOrganisation, DirectoryTransaction } from './directory.ts';
import { organisationsAsOfIn } from './organisations-as-of.ts';

const mayActForAny = 'platform:administer';

export interface AskedOrganisation {
  id: string;
  /** @default Today */
  on?: LocalDate;
}

/**
 * The organisation as it was on that day, for an actor who may write for it: one inside whose SUBORDINATE subtree it
 * stands today.
 * @throws Unauthenticated, Forbidden outside the subtree, UnknownReference, RuleViolated `organisation.existed`.
 */
export async function getOrganisationWithinIn(
  tx: DirectoryTransaction,
  actor: Actor | undefined,
  { id, on = todayInVietnam(tx.now()) }: AskedOrganisation,
): Promise<DirectoryOrganisation> {
  const [organisation] = await resolveWithinIn(tx, actor, [{ id, on }]);
  if (organisation === undefined) throw notThere(on);
  return organisation;
}

/**
 * The same for up to 500 at once, each as of its own day, in the order asked for, by a fixed number of statements.
 * A refusal by rule names the index.
 */
export async function getOrganisationsWithinIn(
  tx: DirectoryTransaction,
  actor: Actor | undefined,
  asked: readonly AskedOrganisation[],
): Promise<DirectoryOrganisation[]> {
  const today = todayInVietnam(tx.now());
  const pairs = asked.map(({ id, on }) => ({ id, on: on ?? today }));
  const found = await resolveWithinIn(tx, actor, pairs);
  return found.map((organisation, index) => {
    if (organisation === undefined) throw notThere(pairs[index]?.on ?? today, index);
    return organisation;
  });
}

async function resolveWithinIn(
  tx: DirectoryTransaction,
  actor: Actor | undefined,
  pairs: readonly { id: string; on: LocalDate }[],
): Promise<(DirectoryOrganisation | undefined)[]> {
  if (actor === undefined) throw new Unauthenticated();
  const ids = [...new Set(pairs.map((pair) => pair.id))];
  await assertOrganisationsKnownIn(tx, ids);
  await assertWithinIn(tx, actor, ids);
  return organisationsAsOfIn(tx, pairs);
}

/**
 * For records that stand already: whoever changes one acts for its organisation, whatever became of that since. One statement; the ids
 * are distinct. @throws Unauthenticated, Forbidden
 */
export async function assertWithinIn(tx: DirectoryTransaction, actor: Actor | undefined, ids: readonly string[]): Promise<void> {
  const inside = await findWithinIn(tx, actor, ids);
  if (inside.size < ids.length) throw new Forbidden();
}

/** Those of the organisations that the actor acts for. At most one statement; the ids are distinct. @throws Unauthenticated */
export async function findWithinIn(
  tx: DirectoryTransaction,
  actor: Actor | undefined,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (actor === undefined) throw new Unauthenticated();
  if (actor.scopes.has(mayActForAny) || ids.every((id) => id === actor.organisationId)) return new Set(ids);
  if (actor.organisationId === undefined) return new Set();
  // UNION, not UNION ALL: relations arrive in any order, so a circle may stand here for a moment.
  const inside = await tx.query<{ id: string }>(
    `WITH RECURSIVE above AS (
       SELECT asked.id, asked.id AS ancestor FROM unnest($1::uuid[]) AS asked (id)
       UNION
       SELECT above.id, r.to_id FROM above JOIN directory_relation r ON r.from_id = above.ancestor
        WHERE r.type = 'SUBORDINATE' AND r.valid_from <= $3 AND (r.valid_to IS NULL OR $3 < r.valid_to))
     SELECT id FROM above WHERE ancestor = $2`,
    [ids, actor.organisationId, todayInVietnam(tx.now())],
  );
  return new Set(inside.map(({ id }) => id));
}

function notThere(on: LocalDate, index?: number): RuleViolated {
  return new RuleViolated({
    rule: 'organisation.existed',
    message: { vi: `Tổ chức không tồn tại vào ngày ${on}.`, en: `The organisation did not exist on ${on}.` },
    details: { on },
    ...(index === undefined ? {} : { index }),
  });
}
