import { RuleViolated } from '@danvan/service/errors';
import type { Survey } from './survey-record.ts';

/** A survey went to one agency at least, and to all those it names; the directory need not know every agency. */
export function assertAgenciesCounted({ agenciesSurveyed, agencyIds }: Pick<Survey, 'agenciesSurveyed' | 'agencyIds'>): void {
  const least = Math.max(1, agencyIds.length);
  if (agenciesSurveyed >= least) return;
  throw new RuleViolated({
    rule: 'survey.agencies',
    message: {
      vi: `Số cơ quan được khảo sát (${agenciesSurveyed}) phải từ ${least} trở lên.`,
      en: `The number of agencies surveyed (${agenciesSurveyed}) must be ${least} at least.`,
    },
    details: { agenciesSurveyed, named: agencyIds.length },
  });
}
