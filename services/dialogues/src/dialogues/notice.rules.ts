import { type LocalDate } from '@danvan/calendar';
import { daysBetween } from '@danvan/calendar/local-date';
import type { AreaLevel, OrganisationKind } from '@danvan/contracts/vocabulary';
import type { DirectoryOrganisation } from '@danvan/directory/directory';
import { RuleViolated } from '@danvan/service/errors';

/** How many days ahead such an organisation announces a dialogue: one row of the legal table. */
export interface NoticeRule {
  organisationKind: OrganisationKind;
  areaLevel: AreaLevel;
  days: number;
  /** The law and its article. */
  legalBasis: string;
  /** Whether its wording was read in the official text. */
  verified: boolean;
}

type Announcer = Pick<DirectoryOrganisation, 'kind' | 'areaLevel'>;

/**
 * Law 72/2025/QH15 art. 43: a commune's people's committee announces time, place and content at least 7 days ahead. Only what is still
 * ahead can be announced in time: a day gone by is an announcement entered afterwards.
 */
export function assertNoticeGiven(
  { scheduledOn, today }: { scheduledOn: LocalDate; today: LocalDate },
  announcer: Announcer,
  rules: readonly NoticeRule[],
): void {
  if (scheduledOn < today) return;
  const rule = rules.find(
    ({ organisationKind, areaLevel }) => organisationKind === announcer.kind && areaLevel === announcer.areaLevel,
  );
  if (rule === undefined || daysBetween(today, scheduledOn) >= rule.days) return;
  const { days, legalBasis, verified } = rule;
  throw new RuleViolated({
    rule: 'dialogue.notice',
    message: {
      vi: `Phải thông báo trước ít nhất ${days} ngày; hôm nay là ${today}, ngày dự kiến là ${scheduledOn}.`,
      en: `At least ${days} days' notice is due; today is ${today}, the scheduled day ${scheduledOn}.`,
    },
    legalBasis,
    details: { days, today, scheduledOn, verified },
  });
}
