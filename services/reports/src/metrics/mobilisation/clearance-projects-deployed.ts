import type { CountMetric } from '../metric.ts';

export const clearanceProjectsDeployed: CountMetric = {
  type: 'COUNT',
  name: 'clearance.projectsDeployed',
  title: { vi: 'Số dự án giải phóng mặt bằng có công tác vận động', en: 'Clearance projects with mobilisation' },
  meaning: {
    vi: 'Số dự án triển khai giải phóng mặt bằng trong kỳ, theo ngày triển khai, có số liệu công tác vận động; tính ở nơi có đất, kể cả khi sau đó hoàn thành.',
    en: 'Projects that began to be carried out in the period and have a record of the mobilisation work, where the land lies, also if they were completed later.',
  },
  unit: 'RECORDS',
  recordType: 'CLEARANCE_PROJECT',
  timing: 'DURING_PERIOD',
  placedBy: 'RECORD',
  kinds: {},
  statuses: { DEPLOYED: { vi: 'Đã triển khai', en: 'Deployed' } },
  facets: {},
  only: { facets: { mobilisation: 'RECORDED' } },
  personal: false,
};
