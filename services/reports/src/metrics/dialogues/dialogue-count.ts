import type { CountMetric, Values } from '../metric.ts';

export const dialogueKinds: Values = {
  PERIODIC: { vi: 'Định kỳ', en: 'Periodic' },
  AD_HOC: { vi: 'Đột xuất', en: 'Ad hoc' },
  UNSPECIFIED: { vi: 'Không nêu', en: 'Not stated' },
};

export const dialogueStatuses: Values = { HELD: { vi: 'Đã tổ chức', en: 'Held' } };

/** Whatever is said of dialogues is said of those that were held. */
export const heldDialogues = {
  recordType: 'DIALOGUE',
  placedBy: 'ORGANISATION',
  kinds: dialogueKinds,
  statuses: dialogueStatuses,
  facets: {},
  personal: false,
} as const;

export const dialogueCount: CountMetric = {
  ...heldDialogues,
  type: 'COUNT',
  name: 'dialogue.count',
  title: { vi: 'Số cuộc tiếp xúc, đối thoại', en: 'Dialogues' },
  meaning: {
    vi: 'Số cuộc đã tổ chức trong kỳ, theo ngày tổ chức. Cuộc do nhiều tổ chức phối hợp tính một lần, cho tổ chức chủ trì; cuộc đã hủy không tính.',
    en: 'Dialogues held in the period, by the day they were held. One with several organisers counts once, for the one that leads; cancelled ones never count.',
  },
  unit: 'RECORDS',
  timing: 'DURING_PERIOD',
};
