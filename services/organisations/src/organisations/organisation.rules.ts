import { type LocalDate } from '@danvan/calendar';
import type { OrganisationVersion } from '@danvan/contracts/organisations';
import { RuleViolated } from '@danvan/service/errors';
import { covers, type Validity } from '../dated/validity.rules.ts';

/** An organisation may have no area; one that has one needs it as long as this version lasts. */
export function assertAreaFits(organisation: OrganisationVersion, area: Validity | undefined): void {
  const { areaId } = organisation;
  if (areaId === null) return;
  if (area === undefined) {
    throw new RuleViolated({
      rule: 'organisation.area-known',
      message: { vi: 'Không có đơn vị hành chính mang mã định danh này.', en: 'There is no area with this id.' },
      details: { areaId },
    });
  }
  if (!covers(area, organisation)) {
    throw new RuleViolated({
      rule: 'organisation.area-throughout',
      message: {
        vi: 'Địa bàn phải tồn tại trong suốt thời gian của tổ chức.',
        en: 'The area has to exist as long as the organisation has it.',
      },
      details: { validFrom: area.validFrom, ...(area.validTo === null ? {} : { validTo: area.validTo }) },
    });
  }
}

export function organisationIdTaken(id: string): RuleViolated {
  return new RuleViolated({
    rule: 'organisation.new-id',
    message: { vi: 'Mã định danh này đã thuộc về một tổ chức khác.', en: 'This id belongs to another organisation already.' },
    details: { id },
  });
}

export function organisationRelated(validTo: LocalDate): RuleViolated {
  return new RuleViolated({
    rule: 'organisation.not-related',
    message: {
      vi: 'Từ ngày đó trở đi tổ chức còn quan hệ, người giữ chức vụ hoặc điểm một cửa; hãy chấm dứt trước.',
      en: 'From that day on the organisation still has relations, holders of posts or one-stop points; end them first.',
    },
    details: { validTo },
  });
}
