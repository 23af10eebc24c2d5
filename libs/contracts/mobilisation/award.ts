import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, placed } from '../record.ts';
import { wardFront } from './examples.ts';

export const RecipientKind = vocabulary('RecipientKind', ['COLLECTIVE', 'PERSON']).describe(
  'Of a person nothing is kept but this and the organisation — tập thể, cá nhân',
);
export type RecipientKind = z.infer<typeof RecipientKind>;

export const AwardForm = vocabulary('AwardForm', ['CERTIFICATE_OF_MERIT', 'CERTIFICATE', 'FLAG']).describe(
  'Certificate of merit, certificate, flag — bằng khen, giấy khen, cờ',
);
export type AwardForm = z.infer<typeof AwardForm>;

export const AwardLevel = vocabulary('AwardLevel', [
  'PRIME_MINISTER',
  'PROVINCE_PEOPLES_COMMITTEE',
  'PROVINCE_PARTY_STANDING_COMMITTEE',
  'DISTRICT_PEOPLES_COMMITTEE',
  'DISTRICT_PARTY_STANDING_COMMITTEE',
  'COMMUNE_PEOPLES_COMMITTEE',
  'COMMUNE_PARTY_COMMITTEE',
]).describe('Who decided: level and kind of the deciding body — cấp quyết định khen thưởng');
export type AwardLevel = z.infer<typeof AwardLevel>;

export const AwardStatus = vocabulary('AwardStatus', ['GRANTED', 'CANCELLED']).describe('Only GRANTED counts — đã tặng, đã hủy');
export type AwardStatus = z.infer<typeof AwardStatus>;

/** An award counts on decidedOn. The organisation is the recipient, or the one the person belongs to; tier and area are its own on decidedOn. */
export const AwardState = z.object({
  awardId: z.uuid().describe('Of the award — lần khen thưởng'),
  ...placed,
  status: AwardStatus,
  form: AwardForm,
  decidedBy: AwardLevel,
  recipientKind: RecipientKind,
  decidedOn: z.iso.date().describe('The day of the decision, on which it counts — ngày ra quyết định'),
  decisionNumber: z.string().describe('Number of the decision, as its body writes it — số quyết định'),
  modelId: z
    .uuid()
    .nullable()
    .describe('The model that it rewards; null where it rewards something else — mô hình được khen thưởng'),
});
export type AwardState = z.infer<typeof AwardState>;

const awardEvent = eventsOf('mobilisation.award', AwardState, (p) => p.awardId);

const granted: AwardState = {
  awardId: '018f3c6e-8a00-7000-8000-0000000000e2',
  ...wardFront,
  status: 'GRANTED',
  form: 'CERTIFICATE_OF_MERIT',
  decidedBy: 'PROVINCE_PARTY_STANDING_COMMITTEE',
  recipientKind: 'COLLECTIVE',
  decidedOn: '2026-11-20',
  decisionNumber: '1234-QĐ/TU',
  modelId: '018f3c6e-8a00-7000-8000-0000000000e1',
};

export const AwardGranted = awardEvent(
  'granted',
  {
    en: 'An award was decided on decidedOn, never a day to come, and counts. A person is never named. modelId is the ground, where there is one.',
    vi: 'Một hình thức khen thưởng được quyết định vào ngày decidedOn, không bao giờ là ngày chưa tới, và được tính. Không bao giờ nêu tên cá nhân. modelId là mô hình làm căn cứ, nếu có.',
  },
  granted,
);

export const AwardCorrected = awardEvent(
  'corrected',
  {
    en: 'The day, the organisation, the form, the level or the ground of an award is put right; tier and area follow.',
    vi: 'Ngày, tổ chức, hình thức, cấp quyết định hoặc căn cứ của khen thưởng được đính chính; cấp và địa bàn theo đó.',
  },
  { ...granted, version: 2, form: 'FLAG' },
);

export const AwardCancelled = awardEvent(
  'cancelled',
  {
    en: 'An award is withdrawn, for a reason kept in the audit trail. It never counts again.',
    vi: 'Khen thưởng bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...granted, version: 2, status: 'CANCELLED' },
);
