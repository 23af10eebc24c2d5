import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { eventsOf, placed } from '../record.ts';
import { RecipientKind } from './award.ts';
import { wardFront } from './examples.ts';

export const ModelField = vocabulary('ModelField', [
  'ECONOMY',
  'CULTURE_SOCIETY',
  'DEFENCE_SECURITY',
  'POLITICAL_SYSTEM',
]).describe(
  'The four fields of “Dân vận khéo” — kinh tế · văn hoá - xã hội · quốc phòng - an ninh · xây dựng hệ thống chính trị',
);
export type ModelField = z.infer<typeof ModelField>;

export const ModelForm = vocabulary('ModelForm', ['MODEL', 'EXEMPLAR']).describe(
  'A way of working, or an exemplary collective or person — mô hình, điển hình',
);
export type ModelForm = z.infer<typeof ModelForm>;

export const ModelStatus = vocabulary('ModelStatus', [
  'REGISTERED',
  'APPROVED',
  'IMPLEMENTING',
  'RECOGNISED',
  'OUTSTANDING',
  'ENDED',
  'CANCELLED',
]).describe(
  'In the order of a model’s life; ENDED may follow any of the first five, CANCELLED any of the other six — tình trạng mô hình',
);
export type ModelStatus = z.infer<typeof ModelStatus>;

const dayOrNull = z.iso.date().nullable();

/**
 * A model counts in a period by its days, not by its status: IMPLEMENTED = implementedOn lies in it, OUTSTANDING likewise, also when the
 * model ended later; REPLICATED = sourceModelId is set, BUILT = it is null. CANCELLED counts nowhere. Tier and area are those on registeredOn.
 * The name is free text and stays in the service.
 */
export const ModelState = z.object({
  modelId: z.uuid().describe('Of the model — mô hình'),
  ...placed,
  status: ModelStatus,
  field: ModelField,
  form: ModelForm,
  exemplarKind: RecipientKind.nullable().describe('null for a way of working — tập thể hay cá nhân'),
  sourceModelId: z.uuid().nullable().describe('The model that it replicates; null for one built anew — nhân rộng từ mô hình'),
  registeredOn: z.iso.date().describe('The day on which its owner declared it — ngày đăng ký'),
  approvedOn: dayOrNull.describe('The day on which it was approved; null until then — ngày phê duyệt'),
  implementedOn: dayOrNull.describe('The day on which it was put into practice; null until then — ngày triển khai'),
  recognisedOn: dayOrNull.describe('The day on which it was recognised; null until then — ngày công nhận'),
  outstandingOn: dayOrNull.describe('The day on which it was marked outstanding; null until then — ngày được chọn là tiêu biểu'),
  endedOn: dayOrNull.describe('The first day on which it no longer runs; null while it runs — ngày kết thúc'),
});
export type ModelState = z.infer<typeof ModelState>;

const modelEvent = eventsOf('mobilisation.model', ModelState, (p) => p.modelId);

const registered: ModelState = {
  modelId: '018f3c6e-8a00-7000-8000-0000000000e1',
  ...wardFront,
  status: 'REGISTERED',
  field: 'CULTURE_SOCIETY',
  form: 'MODEL',
  exemplarKind: null,
  sourceModelId: null,
  registeredOn: '2026-01-15',
  approvedOn: null,
  implementedOn: null,
  recognisedOn: null,
  outstandingOn: null,
  endedOn: null,
};

const approved: ModelState = { ...registered, version: 2, status: 'APPROVED', approvedOn: '2026-02-02' };

const implemented: ModelState = { ...approved, version: 3, status: 'IMPLEMENTING', implementedOn: '2026-03-01' };

const recognised: ModelState = { ...implemented, version: 4, status: 'RECOGNISED', recognisedOn: '2026-10-15' };

export const ModelRegistered = modelEvent(
  'registered',
  {
    en: 'A model or exemplar is registered with its field and its owner. Emitted once a model; a replication names the model it copies.',
    vi: 'Một mô hình hoặc điển hình được đăng ký với lĩnh vực và đơn vị thực hiện. Phát một lần cho mỗi mô hình; mô hình nhân rộng nêu mô hình gốc.',
  },
  registered,
);

export const ModelApproved = modelEvent(
  'approved',
  {
    en: 'A registered model is approved on approvedOn, never before registeredOn nor on a day to come.',
    vi: 'Mô hình đã đăng ký được phê duyệt vào ngày approvedOn, không trước registeredOn và không phải ngày chưa tới.',
  },
  approved,
);

export const ModelImplemented = modelEvent(
  'implemented',
  {
    en: 'An approved model is being carried out since implementedOn. From now on it counts as IMPLEMENTED, on that day.',
    vi: 'Mô hình đã phê duyệt được triển khai từ ngày implementedOn. Từ nay được tính là đã triển khai, theo ngày đó.',
  },
  implemented,
);

export const ModelRecognised = modelEvent(
  'recognised',
  {
    en: 'A model that is being carried out is formally recognised on recognisedOn.',
    vi: 'Mô hình đang triển khai được công nhận vào ngày recognisedOn.',
  },
  recognised,
);

export const ModelMarkedOutstanding = modelEvent(
  'marked-outstanding',
  {
    en: 'A recognised model is named outstanding on outstandingOn: a subset of the models, never added to their number.',
    vi: 'Mô hình đã công nhận được chọn là tiêu biểu vào ngày outstandingOn: một phần trong tổng số mô hình, không cộng thêm vào tổng.',
  },
  { ...recognised, version: 5, status: 'OUTSTANDING', outstandingOn: '2026-11-20' },
);

export const ModelEnded = modelEvent(
  'ended',
  {
    en: 'A model is no longer carried on since endedOn. What it reached before still counts on the days it was reached.',
    vi: 'Mô hình không còn được duy trì từ ngày endedOn. Những gì đạt được trước đó vẫn được tính theo ngày đạt được.',
  },
  { ...implemented, version: 4, status: 'ENDED', endedOn: '2026-09-30' },
);

export const ModelCorrected = modelEvent(
  'corrected',
  {
    en: 'Days, owner, field or form of a model were wrong and are put right, for a reason kept in the audit trail; tier and area follow. It counts as it stands now.',
    vi: 'Ngày, đơn vị thực hiện, lĩnh vực hoặc hình thức của mô hình bị sai và được đính chính, lý do lưu trong nhật ký kiểm soát; cấp và địa bàn theo đó. Được tính theo nội dung hiện tại.',
  },
  { ...implemented, version: 4, implementedOn: '2026-03-15' },
);

export const ModelCancelled = modelEvent(
  'cancelled',
  {
    en: 'A model’s record is withdrawn, for a reason kept in the audit trail. It never counts again; nothing follows.',
    vi: 'Bản ghi mô hình bị hủy, lý do lưu trong nhật ký kiểm soát. Không bao giờ được tính nữa; không còn thay đổi nào sau đó.',
  },
  { ...approved, version: 3, status: 'CANCELLED' },
);
