import { bodyId } from '../organisations.ts';
import type { ReportedRecord } from '../records.ts';
import type { Unit } from '../units.ts';

const source = '“Dân vận khéo” là nhiệm vụ thường xuyên của cả hệ thống chính trị, baohatinh.vn, 6/3/2018';

/** What the article on the year states in sum. */
export function reported(province: Unit): ReportedRecord[] {
  const stated = (code: string, written: string, quotation: string): ReportedRecord => ({
    ...{ organisationId: bodyId(province, 'PARTY_COMMITTEE'), areaId: province.id },
    ...{ period: { from: '2017-01-01', to: '2017-12-31' }, asOf: '2017-12-31' },
    ...{ code, written, source, quotation },
  });
  return [
    stated('online-services.provided', '1.190 dịch vụ công trực tuyến', 'đã cung cấp 1.190 dịch vụ công trực tuyến mức độ 3'),
    stated(
      'public-service-centre.departments',
      '100%',
      '100% sở, ngành cấp tỉnh thực hiện giải quyết thủ tục hành chính tại Trung tâm Hành chính công tỉnh',
    ),
  ];
}
