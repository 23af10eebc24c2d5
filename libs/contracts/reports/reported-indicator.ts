import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, placed } from '../record.ts';

export const ReportedQualifier = vocabulary('ReportedQualifier', ['EXACT', 'AT_LEAST', 'APPROX', 'PERCENT_OF_PLAN']).describe(
  'How the value is meant; PERCENT_OF_PLAN is a share of the plan — chính xác · hơn, trên · khoảng, gần · phần trăm kế hoạch',
);
export type ReportedQualifier = z.infer<typeof ReportedQualifier>;

export const ReportedUnit = vocabulary('ReportedUnit', [
  'RECORDS',
  'AGENCIES',
  'HOUSEHOLDS',
  'PERSONS',
  'SERVICES',
  'VND',
  'SQUARE_METRE',
  'CUBIC_METRE',
  'HECTARE',
  'PERCENT',
]).describe(
  'What the value counts; two units are never added — số bản ghi, cơ quan, hộ, người, dịch vụ công, đồng, m², m³, ha, phần trăm',
);
export type ReportedUnit = z.infer<typeof ReportedUnit>;

export const ReportedIndicatorStatus = vocabulary('ReportedIndicatorStatus', [
  'ENTERED',
  'ATTESTED',
  'SUPERSEDED',
  'WITHDRAWN',
]).describe(
  'ATTESTED follows ENTERED; the last two may follow both and are final — đã nhập, đã xác nhận, đã thay bằng số liệu khác, đã rút',
);
export type ReportedIndicatorStatus = z.infer<typeof ReportedIndicatorStatus>;

const figure = z.string().regex(/^(0|[1-9]\d{0,19})(\.\d{0,9}[1-9])?$/);

/**
 * A figure that somebody states because no records stand behind it. Tier is the organisation's on asOf. It is never added to a derived
 * figure, nor to another reported one. Source, quotation and who entered or attested it stay in the service.
 */
export const ReportedIndicatorState = z.object({
  reportedIndicatorId: z.uuid().describe('The reported figure — số liệu báo cáo'),
  ...placed,
  status: ReportedIndicatorStatus,
  code: z.string().describe('What is reported, as the catalogue of reportable indicators has it — mã chỉ tiêu báo cáo'),
  qualifier: ReportedQualifier,
  value: figure.describe('An exact decimal number, not below 0 — giá trị'),
  unit: ReportedUnit,
  plan: figure.nullable().describe('What was planned, in the indicator’s own unit; null where nobody stated it — kế hoạch'),
  periodFrom: z.iso.date().describe('The first day of its period — ngày đầu kỳ'),
  periodTo: z.iso.date().describe('The first day behind its period — ngày liền sau kỳ'),
  asOf: z.iso.date().describe('The day on which it stood so — tính đến ngày'),
  enteredOn: z.iso.date().describe('The day it was entered — ngày nhập'),
  attestedOn: z.iso.date().nullable().describe('The day somebody else attested it; null until then — ngày xác nhận'),
  supersedesId: z.uuid().nullable().describe('The one that it replaces, if any — thay cho số liệu'),
});
export type ReportedIndicatorState = z.infer<typeof ReportedIndicatorState>;

const event = eventsOf('reports.reported-indicator', ReportedIndicatorState, (p) => p.reportedIndicatorId);

const entered: ReportedIndicatorState = {
  reportedIndicatorId: '018f3c6e-8a00-7000-8000-0000000000e1',
  version: 1,
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f5',
  tier: 'DISTRICT',
  areaId: '018f3c6e-8a00-7000-8000-000000000193',
  areaLevel: 'DISTRICT',
  synthetic: false,
  status: 'ENTERED',
  code: 'water.rural-coverage',
  qualifier: 'EXACT',
  value: '98.5',
  unit: 'PERCENT',
  plan: '98',
  periodFrom: '2024-01-01',
  periodTo: '2025-01-01',
  asOf: '2024-12-31',
  enteredOn: '2025-01-05',
  attestedOn: null,
  supersedesId: null,
};

export const ReportedIndicatorEntered = event(
  'entered',
  {
    en: 'An organisation states a figure with its source. Nobody has attested it yet; it stands in no report. Emitted once a figure.',
    vi: 'Tổ chức nhập một số liệu kèm nguồn. Chưa ai xác nhận nên chưa vào báo cáo. Phát một lần cho mỗi số liệu.',
  },
  entered,
);

export const ReportedIndicatorAttested = event(
  'attested',
  {
    en: 'Somebody other than the one who entered it has checked the figure against its source. From now on reports show it.',
    vi: 'Một người khác với người nhập đã đối chiếu số liệu với nguồn. Từ đây số liệu có trong báo cáo.',
  },
  { ...entered, version: 2, status: 'ATTESTED', attestedOn: '2025-01-06' },
);

export const ReportedIndicatorSuperseded = event(
  'superseded',
  {
    en: 'Another figure, which names this one in supersedesId, takes its place. It stays readable and stands in no report any more.',
    vi: 'Số liệu khác (nêu số liệu này trong supersedesId) thay thế. Vẫn xem lại được nhưng không còn trong báo cáo.',
  },
  { ...entered, version: 3, status: 'SUPERSEDED', attestedOn: '2025-01-06' },
);

export const ReportedIndicatorWithdrawn = event(
  'withdrawn',
  {
    en: 'The figure is taken back, for a reason kept in the audit trail. It stays readable and stands in no report any more.',
    vi: 'Số liệu bị rút, lý do lưu trong nhật ký kiểm soát. Vẫn xem lại được nhưng không còn trong báo cáo.',
  },
  { ...entered, version: 2, status: 'WITHDRAWN' },
);
