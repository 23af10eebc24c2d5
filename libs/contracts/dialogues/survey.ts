import { z } from 'zod';
import { eventsOf } from '../record.ts';
import { counted, RecordedStatus } from './counted.ts';
import { wardFront } from './examples.ts';

export const SurveyState = z.object({
  surveyId: z.uuid().describe('Of the survey — đợt khảo sát'),
  status: RecordedStatus,
  agenciesSurveyed: z
    .int()
    .positive()
    .describe('How many agencies, also those that the directory does not know — số cơ quan được khảo sát'),
  agencyIds: z.array(z.uuid()).describe('Those of them that the directory knows — các cơ quan có trong danh bạ'),
  ...counted,
});
export type SurveyState = z.infer<typeof SurveyState>;

const surveyEvent = eventsOf('dialogues.survey', SurveyState, (p) => p.surveyId);

const survey: SurveyState = {
  surveyId: '018f3c6e-8a00-7000-8000-0000000000d4',
  status: 'RECORDED',
  agenciesSurveyed: 6,
  agencyIds: ['018f3c6e-8a00-7000-8000-0000000000f3'],
  ...wardFront,
};

export const SurveyRecorded = surveyEvent(
  'recorded',
  {
    en: 'A survey of agencies took place on `date`, never a day to come, and counts with agenciesSurveyed agencies.',
    vi: 'Một cuộc khảo sát tại các cơ quan đã được thực hiện vào ngày `date`, không bao giờ là ngày chưa tới, và được tính với agenciesSurveyed cơ quan.',
  },
  survey,
);

export const SurveyCorrected = surveyEvent(
  'corrected',
  {
    en: 'The date, the counting organisation or the agencies of a survey are put right; tier and area follow.',
    vi: 'Ngày, tổ chức được tính hoặc các cơ quan của cuộc khảo sát được đính chính; cấp và địa bàn theo đó.',
  },
  { ...survey, version: 2, agenciesSurveyed: 7 },
);

export const SurveyCancelled = surveyEvent(
  'cancelled',
  {
    en: 'A survey is cancelled, for a reason kept in the audit trail. It never counts again.',
    vi: 'Cuộc khảo sát bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...survey, version: 2, status: 'CANCELLED' },
);
