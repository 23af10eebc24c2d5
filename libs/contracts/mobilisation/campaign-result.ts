import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, placed } from '../record.ts';
import { Quantity } from '../vocabulary.ts';
import { cityCommittee } from './examples.ts';
import { QuantityUnit } from './quantity-unit.ts';

export const CampaignResultKind = vocabulary('CampaignResultKind', [
  'CLEAN_UP',
  'FOAM_COLLECTED',
  'WASTE_COLLECTED',
  'TREES_PLANTED',
]).describe(
  'CLEAN_UP is held or not and has no quantity; foam floats and waste in CUBIC_METRE, trees in PIECE — ra quân vệ sinh môi trường, thu gom phao xốp, thu gom rác thải, trồng cây',
);
export type CampaignResultKind = z.infer<typeof CampaignResultKind>;

export const CampaignResultStatus = vocabulary('CampaignResultStatus', ['RECORDED', 'CANCELLED']).describe(
  'Only RECORDED counts — đã ghi nhận, đã hủy',
);
export type CampaignResultStatus = z.infer<typeof CampaignResultStatus>;

/**
 * One thing that a campaign brought about in one commune on one day, apart from what people gave. areaId is that commune, areaLevel
 * COMMUNE; tier is the organisation's on that day.
 */
export const CampaignResultState = z.object({
  campaignResultId: z.uuid().describe('The result — kết quả'),
  campaignId: z.uuid().describe('The campaign it belongs to — cuộc vận động'),
  ...placed,
  status: CampaignResultStatus,
  kind: CampaignResultKind,
  date: z.iso.date().describe('The day it counts on — ngày thực hiện'),
  unit: QuantityUnit.nullable().describe('Unit of the quantity; null for a CLEAN_UP — đơn vị tính'),
  quantity: Quantity.nullable().describe('How much, in the unit; null for a CLEAN_UP — khối lượng'),
});
export type CampaignResultState = z.infer<typeof CampaignResultState>;

const resultEvent = eventsOf('mobilisation.campaign-result', CampaignResultState, (p) => p.campaignResultId);

const foam: CampaignResultState = {
  campaignResultId: '018f3c6e-8a00-7000-8000-0000000000d3',
  campaignId: '018f3c6e-8a00-7000-8000-0000000000d1',
  ...cityCommittee,
  areaId: '018f3c6e-8a00-7000-8000-000000000256',
  areaLevel: 'COMMUNE',
  status: 'RECORDED',
  kind: 'FOAM_COLLECTED',
  date: '2023-06-05',
  unit: 'CUBIC_METRE',
  quantity: '125.5',
};

export const CampaignResultRecorded = resultEvent(
  'recorded',
  {
    en: 'A campaign brought something about in a commune on `date`: a clean-up held there, or a quantity. Emitted once a result.',
    vi: 'Cuộc vận động có kết quả tại một xã, phường vào ngày `date`: một buổi ra quân, hoặc một khối lượng. Phát một lần cho mỗi kết quả.',
  },
  foam,
);

export const CampaignResultCorrected = resultEvent(
  'corrected',
  {
    en: 'Day, commune, organisation, kind or quantity of a result are put right, for a reason kept in the audit trail; tier follows.',
    vi: 'Ngày, xã, tổ chức, loại hoặc khối lượng của kết quả được đính chính, lý do lưu trong nhật ký kiểm soát; cấp theo đó.',
  },
  { ...foam, version: 2, quantity: '152.5' },
);

export const CampaignResultCancelled = resultEvent(
  'cancelled',
  {
    en: 'A result is withdrawn, for a reason kept in the audit trail. It never counts again.',
    vi: 'Kết quả bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...foam, version: 2, status: 'CANCELLED' },
);
