import type { ReportedRecord } from '../records.ts';
import { city, cityParty } from './places.ts';

const source =
  'Đổi mới, nâng cao chất lượng, hiệu quả công tác dân vận, thực hiện Quy chế dân chủ ở cơ sở thành phố Hạ Long năm 2023';
const jobs = 'tạo việc làm mới cho 7.400 lao động, bằng 113,8% kế hoạch năm';
const water =
  'Tỷ lệ dân số nông thôn được sử dụng nguồn nước ăn uống hợp vệ sinh đạt 100%; tỷ lệ dân số đô thị sử dụng nước sạch đạt 100%';

/** What the year's report states in sum. */
export function reported(): ReportedRecord[] {
  const stated = (code: string, written: string, quotation: string): ReportedRecord => ({
    ...{ organisationId: cityParty, areaId: city.id, period: { from: '2023-01-01', to: '2023-12-31' }, asOf: '2023-12-31' },
    ...{ code, written, source, quotation },
  });
  return [
    stated('jobs.created', '7.400 lao động', jobs),
    stated('jobs.created', 'bằng 113,8% kế hoạch năm', jobs),
    stated('water.rural-coverage', 'đạt 100%', water),
    stated('water.urban-coverage', 'đạt 100%', water),
    stated('housing.support-total', 'trên 6,6 tỷ đồng', 'với tổng kinh phí hỗ trợ trên 6,6 tỷ đồng'),
    stated('environment.foam-collected', 'hơn 4.000m3', 'thu gom hơn 4.000m3 phao xốp trôi trên mặt biển vịnh Hạ Long'),
  ];
}
