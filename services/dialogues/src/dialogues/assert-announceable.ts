import { type LocalDate, todayInVietnam } from '@danvan/directory';
import type { DirectoryOrganisation } from '@danvan/directory/directory';
import { eachAtIndex } from '@danvan/service/lock-records';
import type { Tx } from '@danvan/service/tx';
import { assertNamedExistIn } from '../records/place-records.ts';
import type { Dialogue } from './dialogue.ts';
import { assertNoticeGiven, type NoticeRule } from './notice-rule.ts';

/** Everything that a dialogue's co-organisers have to be, for all dialogues at once. */
export function assertCoOrganisersExistIn(tx: Tx, dialogues: readonly Dialogue[]): Promise<void> {
  return assertNamedExistIn(
    tx,
    dialogues.map(({ coOrganiserIds, date }) => ({ ids: coOrganiserIds, on: date })),
  );
}

/** The notice is due by the rule in force on the day of the announcement. @throws RuleViolated `dialogue.notice` with the index */
export async function assertNoticeGivenIn(
  tx: Tx,
  dialogues: readonly Dialogue[],
  organisations: readonly DirectoryOrganisation[],
): Promise<void> {
  const today = todayInVietnam(tx.now());
  const rules = await noticeRulesIn(tx, today);
  await eachAtIndex(dialogues, ({ date }, index) =>
    assertNoticeGiven({ scheduledOn: date, today }, organisations[index] as DirectoryOrganisation, rules),
  );
}

function noticeRulesIn(tx: Tx, on: LocalDate): Promise<NoticeRule[]> {
  return tx.query<NoticeRule>(
    `SELECT organisation_kind AS "organisationKind", area_level AS "areaLevel", days, legal_basis AS "legalBasis", verified
       FROM notice_rule WHERE valid_from <= $1 AND (valid_to IS NULL OR $1 < valid_to)`,
    [on],
  );
}
