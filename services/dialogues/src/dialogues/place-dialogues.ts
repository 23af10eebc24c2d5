import { type LocalDate, todayInVietnam } from '@danvan/calendar';
import type { DirectoryOrganisation } from '@danvan/directory/directory';
import { getOrganisationsWithinIn } from '@danvan/directory/organisations-within';
import { placeOf } from '@danvan/directory/place-of';
import { forEachItem, type Placement } from '@danvan/records';
import type { Tx } from '@danvan/service';
import { assertNamedExistIn } from '../records/named-organisations.ts';
import type { Dialogue } from './dialogue-record.ts';
import { assertNoticeGiven, type NoticeRule } from './notice.rules.ts';

/**
 * Where dialogues count. Those that are announced anew owe notice by the rules in force today: which one depends on the organisation's
 * kind, which the record does not keep. A fixed number of statements.
 * @throws RuleViolated `dialogue.notice` with the index, and what `getOrganisationsWithinIn` throws
 */
export async function placeWithNoticeIn(
  tx: Tx,
  dialogues: readonly Pick<Dialogue, 'organisationId' | 'date'>[],
  isAnnouncedAnew: (index: number) => boolean,
): Promise<Placement[]> {
  const asked = dialogues.map(({ organisationId, date }) => ({ id: organisationId, on: date }));
  const organisations = await getOrganisationsWithinIn(tx, tx.actor, asked);
  const today = todayInVietnam(tx.now());
  const rules = dialogues.some((_, i) => isAnnouncedAnew(i)) ? await noticeRulesIn(tx, today) : [];
  await forEachItem(dialogues, ({ date }, i) => {
    if (isAnnouncedAnew(i)) assertNoticeGiven({ scheduledOn: date, today }, organisations[i] as DirectoryOrganisation, rules);
  });
  return organisations.map(placeOf);
}

/** @throws Unavailable (retryable), RuleViolated `organisation.existed` with the index */
export function assertCoOrganisersExistIn(tx: Tx, dialogues: readonly Dialogue[]): Promise<void> {
  return assertNamedExistIn(
    tx,
    dialogues.map(({ coOrganiserIds, date }) => ({ ids: coOrganiserIds, on: date })),
  );
}

function noticeRulesIn(tx: Tx, on: LocalDate): Promise<NoticeRule[]> {
  return tx.query<NoticeRule>(
    `SELECT organisation_kind AS "organisationKind", area_level AS "areaLevel", days, legal_basis AS "legalBasis", verified
       FROM notice_rule WHERE valid_from <= $1 AND (valid_to IS NULL OR $1 < valid_to)`,
    [on],
  );
}
