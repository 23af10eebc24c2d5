import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, placed } from '../record.ts';

export const ClearanceProjectStatus = vocabulary('ClearanceProjectStatus', ['DEPLOYED', 'COMPLETED', 'CANCELLED']).describe(
  'COMPLETED follows DEPLOYED, CANCELLED may follow both — đang triển khai, đã hoàn thành giải phóng mặt bằng, đã hủy',
);
export type ClearanceProjectStatus = z.infer<typeof ClearanceProjectStatus>;

const count = z.int().nonnegative().nullable();

/**
 * A project for which land is cleared, and the work of talking with those who live there, in numbers only: nothing says what a household
 * thinks, and none is named. It counts as deployed on deployedOn; it has a mobilisation record exactly when mobilisedOn is set. areaId is
 * where the land lies; tier is the organisation's on deployedOn. Its name is free text and stays in the service.
 */
export const ClearanceProjectState = z.object({
  clearanceProjectId: z.uuid().describe('The project — dự án giải phóng mặt bằng'),
  ...placed,
  status: ClearanceProjectStatus,
  deployedOn: z.iso.date().describe('Day since when it is carried out — ngày triển khai'),
  completedOn: z.iso.date().nullable().describe('Day on which the land was clear — ngày hoàn thành'),
  mobilisedOn: z.iso
    .date()
    .nullable()
    .describe('Day as of which the three numbers hold; null as long as nothing is recorded — ngày tính số liệu vận động'),
  householdVisits: count.describe('Visits so far, a household visited twice counts twice — số lượt đến hộ'),
  householdsVisited: count.describe('Households visited so far, each once — số hộ đã đến'),
  issuesRaised: count.describe('Matters that were put forward so far, over all — số vấn đề được nêu'),
});
export type ClearanceProjectState = z.infer<typeof ClearanceProjectState>;

const projectEvent = eventsOf('mobilisation.clearance-project', ClearanceProjectState, (p) => p.clearanceProjectId);

const registered: ClearanceProjectState = {
  clearanceProjectId: '018f3c6e-8a00-7000-8000-0000000000d5',
  version: 1,
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f5',
  tier: 'DISTRICT',
  areaId: '018f3c6e-8a00-7000-8000-000000000256',
  areaLevel: 'COMMUNE',
  synthetic: false,
  status: 'DEPLOYED',
  deployedOn: '2023-02-01',
  completedOn: null,
  mobilisedOn: null,
  householdVisits: null,
  householdsVisited: null,
  issuesRaised: null,
};

const mobilised: ClearanceProjectState = {
  ...registered,
  version: 2,
  mobilisedOn: '2023-06-30',
  householdVisits: 84,
  householdsVisited: 31,
  issuesRaised: 12,
};

export const ClearanceProjectRegistered = projectEvent(
  'registered',
  {
    en: 'A project that needs land cleared is being carried out since deployedOn. Emitted once a project.',
    vi: 'Dự án cần giải phóng mặt bằng được triển khai từ ngày deployedOn. Phát một lần cho mỗi dự án.',
  },
  registered,
);

export const ClearanceMobilisationRecorded = projectEvent(
  'mobilisation-recorded',
  {
    en: 'Visits, households visited and issues raised since the project began, as of mobilisedOn; each record takes the place of the one before, and no number falls.',
    vi: 'Số lượt đến hộ, số hộ và số vấn đề được nêu từ đầu dự án, tính đến mobilisedOn; lần ghi sau thay lần trước, không số nào giảm.',
  },
  mobilised,
);

export const ClearanceProjectCompleted = projectEvent(
  'completed',
  {
    en: 'The land is clear since completedOn.',
    vi: 'Hoàn thành giải phóng mặt bằng vào ngày completedOn.',
  },
  { ...mobilised, version: 3, status: 'COMPLETED', completedOn: '2023-10-30' },
);

export const ClearanceProjectCorrected = projectEvent(
  'corrected',
  {
    en: 'Days, organisation, area or numbers of a project are put right, for a reason kept in the audit trail; tier follows.',
    vi: 'Ngày, tổ chức, địa bàn hoặc số liệu của dự án được đính chính, lý do lưu trong nhật ký kiểm soát; cấp theo đó.',
  },
  { ...mobilised, version: 3, householdVisits: 48 },
);

export const ClearanceProjectCancelled = projectEvent(
  'cancelled',
  {
    en: 'A project’s record is withdrawn, for a reason kept in the audit trail. It never counts again.',
    vi: 'Bản ghi dự án bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...registered, version: 2, status: 'CANCELLED' },
);
