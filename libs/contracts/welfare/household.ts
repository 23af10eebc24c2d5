import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, placed } from '../record.ts';

export const PovertyStatus = vocabulary('PovertyStatus', ['POOR', 'NEAR_POOR', 'NOT_POOR']).describe(
  'Of a household under one standard — hộ nghèo, hộ cận nghèo, không thuộc diện nghèo',
);
export type PovertyStatus = z.infer<typeof PovertyStatus>;

export const HouseholdStatus = vocabulary('HouseholdStatus', ['REGISTERED', 'CANCELLED']).describe(
  'Of the record; only REGISTERED counts — đang quản lý, đã hủy',
);
export type HouseholdStatus = z.infer<typeof HouseholdStatus>;

const standard = z.string().describe('Code of the poverty standard, e.g. VN-2022 — chuẩn nghèo');

export const AssessmentState = z.object({
  assessmentId: z.uuid().describe('Of the assessment — lần xác định'),
  standard,
  status: PovertyStatus,
  from: z.iso.date().describe('The day from which the status holds, until the next assessment under the same standard — từ ngày'),
});
export type AssessmentState = z.infer<typeof AssessmentState>;

export const PovertyMoveKind = vocabulary('PovertyMoveKind', ['ENTRY', 'EXIT', 'CHANGE']).describe(
  'Became poor or near-poor, left both, or went from one to the other — vào diện nghèo, cận nghèo; thoát nghèo, thoát cận nghèo; chuyển giữa nghèo và cận nghèo',
);
export type PovertyMoveKind = z.infer<typeof PovertyMoveKind>;

/** An assessment that changes the status under its standard: an exit from near-poverty is an EXIT with `from` NEAR_POOR. */
export const PovertyMove = z.object({
  standard,
  kind: PovertyMoveKind,
  from: PovertyStatus.describe('What the household was; NOT_POOR where nothing was established before — tình trạng trước'),
  to: PovertyStatus.describe('What it became — tình trạng sau'),
  on: z.iso.date().describe('The day on which it counts — ngày được tính'),
});
export type PovertyMove = z.infer<typeof PovertyMove>;

/**
 * Carries neither the household's code nor anything about its members. organisationId is responsible for it and gives the tier, as of
 * registeredOn; areaId is the household's own area.
 */
export const HouseholdState = z.object({
  householdId: z.uuid().describe('Of the household — hộ'),
  ...placed,
  status: HouseholdStatus,
  registeredOn: z.iso.date().describe('Since when the office keeps it — ngày bắt đầu quản lý'),
  assessments: z
    .array(AssessmentState)
    .describe('All of them, oldest first; one a day and standard at most — các lần xác định, cũ nhất trước'),
  moves: z
    .array(PovertyMove)
    .describe(
      'What the assessments make of each other, oldest first; missing in events from before moves were told — các lần thay đổi tình trạng, cũ nhất trước',
    )
    .optional(),
});
export type HouseholdState = z.infer<typeof HouseholdState>;

const householdEvent = eventsOf('welfare.household', HouseholdState, (p) => p.householdId);

const registered: HouseholdState = {
  householdId: '018f3c6e-8a00-7000-8000-0000000000c1',
  version: 1,
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f5',
  tier: 'GRASSROOTS',
  areaId: '018f3c6e-8a00-7000-8000-000000000256',
  areaLevel: 'COMMUNE',
  synthetic: false,
  status: 'REGISTERED',
  registeredOn: '2026-01-05',
  assessments: [],
};

const assessment: AssessmentState = {
  assessmentId: '018f3c6e-8a00-7000-8000-0000000000c2',
  standard: 'VN-2022',
  status: 'NEAR_POOR',
  from: '2026-02-01',
};

const entry: PovertyMove = { standard: 'VN-2022', kind: 'ENTRY', from: 'NOT_POOR', to: 'NEAR_POOR', on: '2026-02-01' };

const assessed: HouseholdState = { ...registered, version: 2, assessments: [assessment], moves: [entry] };

export const HouseholdRegistered = householdEvent(
  'registered',
  {
    en: 'An office keeps a household under a case code of its own from registeredOn on, never a day to come. Emitted once a household.',
    vi: 'Cơ quan quản lý một hộ theo mã hồ sơ của mình từ ngày registeredOn, không bao giờ là ngày chưa tới. Phát một lần cho mỗi hộ.',
  },
  registered,
);

export const HouseholdAssessed = householdEvent(
  'assessed',
  {
    en: 'The household’s status under a poverty standard that is in force on that day is established from a day on.',
    vi: 'Xác định tình trạng của hộ theo một chuẩn nghèo đang có hiệu lực vào ngày đó, kể từ một ngày.',
  },
  assessed,
);

export const HouseholdCorrected = householdEvent(
  'corrected',
  {
    en: 'The day, the area or the responsible organisation of a household, or one of its assessments, is put right or withdrawn. It counts as it stands now.',
    vi: 'Ngày, địa bàn hoặc cơ quan phụ trách của hộ, hoặc một lần xác định của hộ, được đính chính hoặc hủy bỏ. Được tính theo nội dung hiện tại.',
  },
  { ...assessed, version: 3, assessments: [{ ...assessment, from: '2026-02-15' }], moves: [{ ...entry, on: '2026-02-15' }] },
);

export const HouseholdCancelled = householdEvent(
  'cancelled',
  {
    en: 'A household’s record is withdrawn with all its assessments, for a reason kept in the audit trail. It never counts again.',
    vi: 'Hồ sơ hộ bị hủy cùng mọi lần xác định, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...assessed, version: 3, status: 'CANCELLED' },
);
