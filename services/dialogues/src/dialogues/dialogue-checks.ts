import { todayInVietnam } from '@danvan/directory';
import type { DirectoryOrganisation, LocalDate } from '@danvan/directory/directory';
import { forEachItem } from '@danvan/records';
import type { Tx } from '@danvan/service/tx';
import { assertNamedExistIn } from '../records/named-organisations.ts';
import type { Dialogue } from './dialogue-record.ts';
import { assertNoticeGiven, type NoticeRule } from './notice.rules.ts';

/** @throws Unavailable (retryable), RuleViolated `organisation.existed` with the index */
export function assertCoOrganisersExistIn(tx: Tx, dialogues: readonly Dialogue[]): Promise<void> {
  return assertNamedExistIn(
    tx,
    dialogues.map(({ coOrganiserIds, date }) => ({ ids: coOrganiserIds, on: date })),
  );
}

export interface Announcement {
  scheduledOn: LocalDate;
  /** As of that day. */
  organisation: DirectoryOrganisation;
}

/** Notice is due by the rules in force on the day of the announcement. One statement. @throws RuleViolated `dialogue.notice` with the index */
export async function assertNoticeGivenIn(tx: Tx, announcements: readonly Announcement[]): Promise<void> {
  const today = todayInVietnam(tx.now());
  const rules = await noticeRulesIn(tx, today);
  await forEachItem(announcements, ({ scheduledOn, organisation }) =>
    assertNoticeGiven({ scheduledOn, today }, organisation, rules),
  );
}

function noticeRulesIn(tx: Tx, on: LocalDate): Promise<NoticeRule[]> {
  return tx.query<NoticeRule>(
    `SELECT organisation_kind AS "organisationKind", area_level AS "areaLevel", days, legal_basis AS "legalBasis", verified
       FROM notice_rule WHERE valid_from <= $1 AND (valid_to IS NULL OR $1 < valid_to)`,
    [on],
  );
}
