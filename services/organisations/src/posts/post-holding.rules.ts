import { RuleViolated } from '@danvan/service/errors';
import { covers, type Validity } from '../dated/validity.rules.ts';
import type { PostHolding } from './post-holding-record.ts';

/** The organisation is there as long as the post is held in it. */
export function assertOrganisationLasts(
  subject: 'post-holding' | 'one-stop-point',
  { organisationId, ...held }: Validity & { organisationId: string },
  organisation: Validity | undefined,
): void {
  if (organisation === undefined) {
    throw new RuleViolated({
      rule: `${subject}.organisation-known`,
      message: { vi: 'Không có tổ chức mang mã định danh này.', en: 'There is no organisation with this id.' },
      details: { organisationId },
    });
  }
  if (covers(organisation, held)) return;
  const { validFrom, validTo } = organisation;
  throw new RuleViolated({
    rule: `${subject}.organisation-throughout`,
    message: {
      vi: 'Tổ chức phải tồn tại trong suốt thời gian đó.',
      en: 'The organisation has to exist during all that time.',
    },
    details: { organisationId, validFrom, ...(validTo === null ? {} : { validTo }) },
  });
}

export function personUnknown(personId: string): RuleViolated {
  return new RuleViolated({
    rule: 'post-holding.person-known',
    message: { vi: 'Không có người mang mã định danh này.', en: 'There is no person with this id.' },
    details: { personId },
  });
}

export function postHoldingIdTaken({ id }: PostHolding): RuleViolated {
  return new RuleViolated({
    rule: 'post-holding.new-id',
    message: { vi: 'Mã định danh này đã được dùng.', en: 'This id is used already.' },
    details: { id },
  });
}

/** What a constraint's refusal of a holding with a new id means. */
export function postTaken({ post }: PostHolding): RuleViolated {
  return new RuleViolated({
    rule: 'post-holding.free',
    message: {
      vi: 'Trong thời gian này chức vụ đã có người giữ; hãy kết thúc việc giữ chức vụ đó trước.',
      en: 'The post is held already during this time; end that holding first.',
    },
    details: { post },
  });
}
