import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf } from '../record.ts';
import { counted, RecordedStatus } from './counted.ts';
import { wardFront } from './examples.ts';

export const SupervisionForm = vocabulary('SupervisionForm', [
  'DOCUMENT_STUDY',
  'DELEGATION',
  'PEOPLES_BODIES',
  'STATE_SUPERVISION',
  'UNSPECIFIED',
]).describe(
  'Law 75/2015/QH13 on the Fatherland Front, art. 27; UNSPECIFIED where an older report gives totals only — hình thức giám sát',
);
export type SupervisionForm = z.infer<typeof SupervisionForm>;

export const SupervisionState = z.object({
  supervisionId: z.uuid().describe('Of the supervision — cuộc giám sát'),
  status: RecordedStatus,
  form: SupervisionForm,
  ...counted,
});
export type SupervisionState = z.infer<typeof SupervisionState>;

const supervisionEvent = eventsOf('dialogues.supervision', SupervisionState, (p) => p.supervisionId);

const supervision: SupervisionState = {
  supervisionId: '018f3c6e-8a00-7000-8000-0000000000d2',
  status: 'RECORDED',
  form: 'DELEGATION',
  ...wardFront,
};

export const SupervisionRecorded = supervisionEvent(
  'recorded',
  {
    en: 'A supervision took place on `date`, never a day to come, and counts (forms: Law 75/2015/QH13 art. 27).',
    vi: 'Một cuộc giám sát đã được thực hiện vào ngày `date`, không bao giờ là ngày chưa tới, và được tính (hình thức: Luật 75/2015/QH13 Điều 27).',
  },
  supervision,
);

export const SupervisionCorrected = supervisionEvent(
  'corrected',
  {
    en: 'The date, the counting organisation or the form of a supervision is put right; tier and area follow.',
    vi: 'Ngày, tổ chức được tính hoặc hình thức của cuộc giám sát được đính chính; cấp và địa bàn theo đó.',
  },
  { ...supervision, version: 2, form: 'DOCUMENT_STUDY' },
);

export const SupervisionCancelled = supervisionEvent(
  'cancelled',
  {
    en: 'A supervision is cancelled, for a reason kept in the audit trail. It never counts again.',
    vi: 'Cuộc giám sát bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...supervision, version: 2, status: 'CANCELLED' },
);
