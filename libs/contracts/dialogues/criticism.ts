import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf } from '../record.ts';
import { counted, RecordedStatus } from './counted.ts';
import { wardFront } from './examples.ts';

export const CriticismForm = vocabulary('CriticismForm', ['CONFERENCE', 'WRITTEN', 'DIRECT_DIALOGUE', 'UNSPECIFIED']).describe(
  'Law 75/2015/QH13 on the Fatherland Front, art. 34; UNSPECIFIED where an older report gives totals only — hình thức phản biện',
);
export type CriticismForm = z.infer<typeof CriticismForm>;

export const CriticismState = z.object({
  criticismId: z.uuid().describe('Of the social criticism — cuộc phản biện xã hội'),
  status: RecordedStatus,
  form: CriticismForm,
  ...counted,
});
export type CriticismState = z.infer<typeof CriticismState>;

const criticismEvent = eventsOf('dialogues.criticism', CriticismState, (p) => p.criticismId);

const criticism: CriticismState = {
  criticismId: '018f3c6e-8a00-7000-8000-0000000000d3',
  status: 'RECORDED',
  form: 'CONFERENCE',
  ...wardFront,
};

export const CriticismRecorded = criticismEvent(
  'recorded',
  {
    en: 'A social criticism of a draft took place on `date`, never a day to come, and counts (forms: Law 75/2015/QH13 art. 34).',
    vi: 'Một cuộc phản biện xã hội đối với dự thảo đã được thực hiện vào ngày `date`, không bao giờ là ngày chưa tới, và được tính (hình thức: Luật 75/2015/QH13 Điều 34).',
  },
  criticism,
);

export const CriticismCorrected = criticismEvent(
  'corrected',
  {
    en: 'The date, the counting organisation or the form of a social criticism is put right; tier and area follow.',
    vi: 'Ngày, tổ chức được tính hoặc hình thức của cuộc phản biện xã hội được đính chính; cấp và địa bàn theo đó.',
  },
  { ...criticism, version: 2, form: 'WRITTEN' },
);

export const CriticismCancelled = criticismEvent(
  'cancelled',
  {
    en: 'A social criticism is cancelled, for a reason kept in the audit trail. It never counts again.',
    vi: 'Cuộc phản biện xã hội bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa.',
  },
  { ...criticism, version: 2, status: 'CANCELLED' },
);
