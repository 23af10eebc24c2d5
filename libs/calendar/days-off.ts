import type { DayOff } from './day-off.ts';

/** The years whose days off stand below in full; any other year is projected. */
export const yearsKept: readonly number[] = [2015, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];

const sources = {
  notice2015:
    'Tờ trình 89/TTr-LĐTBXH 20/11/2014; thông báo lịch nghỉ lễ, tết năm 2015 (m.xahoi.com.vn 194402; cand.com.vn 279370)',
  notice2019: 'CV 6519/VPCP-KGVX 2018; thông báo Bộ LĐTBXH 06/8/2018 (vietnamnet.vn/en E206473; vietnamnews.vn 451953)',
  code2012: 'Bộ luật Lao động 2012 Đ115.1',
  notice2020: 'Thông báo Bộ LĐTBXH về Tết 2020 (vietnamnet.vn/en 582674; vneconomictimes 2020-public-holidays-announced)',
  code2019: 'Bộ luật Lao động 2019 Đ112.1',
  notice2021: 'CV 9895/VPCP-KGVX 11/2020 (nvmgroup.com; sggpnews.org.vn 89687)',
  compensation2021: 'Bộ luật Lao động 2019 Đ111.3; sggpnews.org.vn 89687',
  compensation2022NewYear: 'Bộ luật Lao động 2019 Đ111.3; sggpnews.org.vn 96166',
  notice2022: 'Công văn số 245 của VPCP 11/01/2022 (kinhtemoitruong.vn; en.baobinhthuan.com.vn 94428)',
  compensation2022: 'Bộ luật Lao động 2019 Đ111.3; officeholidays.com 2022',
  compensation2023: 'Bộ luật Lao động 2019 Đ111.3; officeholidays.com 2023',
  notice2023: 'Văn bản VPCP 01/12/2022 (en.nhandan.vn 120513; vietnamplus 244803)',
  notice2024: 'CV 8662/VPCP-KGVX 03/11/2023; TB 5015/TB-LĐTBXH 2023 (thuvienphapluat Q&A; vietnamnews.vn 1636141)',
  swap2024: 'CV 2450/VPCP-KGVX 12/4/2024; TB 1570/TB-BLĐTBXH 12/4/2024 (baotintuc.vn; baophapluat.vn 12513)',
  notice2025: 'CV 8726/VPCP-KGVX 26/11/2024; TB 6150/TB-BLĐTBXH 03/12/2024 (thuvienphapluat Q&A)',
  swap2026: 'CV 12729/VPCP-KGVX 25/12/2025 (vietnamnews.vn 1732658; vietnam.vnanet.vn; sggp 122755)',
  notice2026: 'CV 9859/VPCP-KGVX 13/10/2025; TB 9441/TB-BNV 16/10/2025 (thuvienphapluat Q&A; vietnamnews.vn 1727514)',
  compensation2026: 'Bộ luật Lao động 2019 Đ111.3; vietnam-briefing 2026 schedule',
  cultureDay:
    'Nghị quyết 28/2026/QH16, hiệu lực 01/7/2026 (baochinhphu.vn 102260424093821937, xaydungchinhsach.chinhphu.vn 119260508142130402)',
  missing2027: 'chưa tìm thấy thông báo nghỉ Tết, Quốc khánh 2027; tính theo mẫu năm 2024 (mùng 1 là thứ Bảy)',
  compensation: 'Bộ luật Lao động 2019 Đ111.3',
  nationalDay2027: 'Thủ tướng chọn 01/9 hoặc 03/9, chưa tìm thấy thông báo; mẫu năm 2021 (02/9 là thứ Năm)',
};

type Row = [days: string, name: string, source: keyof typeof sources];

/** Nghỉ lễ, tết. */
const holidays: Row[] = [
  ['2015-01-01', 'Tết Dương lịch', 'code2012'],
  ['2015-02-17/2015-02-21', 'Tết Âm lịch Ất Mùi', 'notice2015'],
  ['2015-04-28', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'code2012'],
  ['2015-04-30', 'Ngày Chiến thắng', 'code2012'],
  ['2015-05-01', 'Ngày Quốc tế lao động', 'code2012'],
  ['2015-09-02', 'Quốc khánh', 'code2012'],
  ['2019-01-01', 'Tết Dương lịch', 'code2012'],
  ['2019-02-04/2019-02-08', 'Tết Âm lịch Kỷ Hợi', 'notice2019'],
  ['2019-04-14', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'code2012'],
  ['2019-04-30', 'Ngày Chiến thắng', 'code2012'],
  ['2019-05-01', 'Ngày Quốc tế lao động', 'code2012'],
  ['2019-09-02', 'Quốc khánh', 'code2012'],
  ['2020-01-01', 'Tết Dương lịch', 'code2012'],
  ['2020-01-23/2020-01-27', 'Tết Âm lịch Canh Tý', 'notice2020'],
  ['2020-04-02', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'code2012'],
  ['2020-04-30', 'Ngày Chiến thắng', 'code2012'],
  ['2020-05-01', 'Ngày Quốc tế lao động', 'code2012'],
  ['2020-09-02', 'Quốc khánh', 'code2012'],
  ['2021-01-01', 'Tết Dương lịch', 'code2019'],
  ['2021-02-10/2021-02-14', 'Tết Âm lịch Tân Sửu', 'notice2021'],
  ['2021-04-21', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'code2019'],
  ['2021-04-30', 'Ngày Chiến thắng', 'code2019'],
  ['2021-05-01', 'Ngày Quốc tế lao động', 'code2019'],
  ['2021-09-02', 'Quốc khánh', 'notice2021'],
  ['2021-09-03', 'Quốc khánh (ngày liền kề sau)', 'notice2021'],
  ['2022-01-01', 'Tết Dương lịch', 'code2019'],
  ['2022-01-31/2022-02-04', 'Tết Âm lịch Nhâm Dần', 'notice2022'],
  ['2022-04-10', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'code2019'],
  ['2022-04-30', 'Ngày Chiến thắng', 'code2019'],
  ['2022-05-01', 'Ngày Quốc tế lao động', 'code2019'],
  ['2022-09-01', 'Quốc khánh (ngày liền kề trước)', 'notice2022'],
  ['2022-09-02', 'Quốc khánh', 'notice2022'],
  ['2023-01-01', 'Tết Dương lịch', 'code2019'],
  ['2023-01-20/2023-01-24', 'Tết Âm lịch Quý Mão', 'notice2023'],
  ['2023-04-29', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'code2019'],
  ['2023-04-30', 'Ngày Chiến thắng', 'code2019'],
  ['2023-05-01', 'Ngày Quốc tế lao động', 'code2019'],
  ['2023-09-01', 'Quốc khánh (ngày liền kề trước)', 'notice2023'],
  ['2023-09-02', 'Quốc khánh', 'notice2023'],
  ['2024-01-01', 'Tết Dương lịch', 'code2019'],
  ['2024-02-08/2024-02-12', 'Tết Âm lịch Giáp Thìn', 'notice2024'],
  ['2024-04-18', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'code2019'],
  ['2024-04-30', 'Ngày Chiến thắng', 'code2019'],
  ['2024-05-01', 'Ngày Quốc tế lao động', 'code2019'],
  ['2024-09-02', 'Quốc khánh', 'notice2024'],
  ['2024-09-03', 'Quốc khánh (ngày liền kề sau)', 'notice2024'],
  ['2025-01-01', 'Tết Dương lịch', 'code2019'],
  ['2025-01-27/2025-01-31', 'Tết Âm lịch Ất Tỵ', 'notice2025'],
  ['2025-04-07', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'code2019'],
  ['2025-04-30', 'Ngày Chiến thắng', 'code2019'],
  ['2025-05-01', 'Ngày Quốc tế lao động', 'code2019'],
  ['2025-09-01', 'Quốc khánh (ngày liền kề trước)', 'notice2025'],
  ['2025-09-02', 'Quốc khánh', 'notice2025'],
  ['2026-01-01', 'Tết Dương lịch', 'code2019'],
  ['2026-02-16/2026-02-20', 'Tết Âm lịch Bính Ngọ', 'notice2026'],
  ['2026-04-26', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'code2019'],
  ['2026-04-30', 'Ngày Chiến thắng', 'code2019'],
  ['2026-05-01', 'Ngày Quốc tế lao động', 'code2019'],
  ['2026-09-01', 'Quốc khánh (ngày liền kề trước)', 'notice2026'],
  ['2026-09-02', 'Quốc khánh', 'notice2026'],
  ['2026-11-24', 'Ngày Văn hóa Việt Nam', 'cultureDay'],
  ['2027-01-01', 'Tết Dương lịch', 'code2019'],
  ['2027-04-16', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'code2019'],
  ['2027-04-30', 'Ngày Chiến thắng', 'code2019'],
  ['2027-05-01', 'Ngày Quốc tế lao động', 'code2019'],
  ['2027-09-02', 'Quốc khánh', 'code2019'],
  ['2027-11-24', 'Ngày Văn hóa Việt Nam', 'cultureDay'],
];

/** Nghỉ bù, nghỉ hoán đổi. */
const daysInLieu: Row[] = [
  ['2015-01-02', 'Nghỉ hoán đổi dịp Tết Dương lịch 2015 (làm bù 27/12/2014)', 'notice2015'],
  ['2015-02-16', 'Nghỉ hoán đổi dịp Tết Âm lịch (làm bù 14/02/2015)', 'notice2015'],
  ['2015-02-23', 'Nghỉ bù Tết Âm lịch', 'notice2015'],
  ['2015-04-29', 'Nghỉ hoán đổi dịp 30/4-1/5 (làm bù 25/4/2015)', 'notice2015'],
  ['2018-12-31', 'Nghỉ hoán đổi dịp Tết Dương lịch 2019 (làm bù 05/01/2019)', 'notice2019'],
  ['2019-04-15', 'Nghỉ bù Giỗ Tổ', 'notice2019'],
  ['2019-04-29', 'Nghỉ hoán đổi dịp 30/4-1/5 (làm bù 04/5/2019)', 'notice2019'],
  ['2020-01-28/2020-01-29', 'Nghỉ bù Tết Âm lịch', 'notice2020'],
  ['2021-02-15/2021-02-16', 'Nghỉ bù Tết Âm lịch', 'notice2021'],
  ['2021-05-03', 'Nghỉ bù 01/5', 'compensation2021'],
  ['2022-01-03', 'Nghỉ bù Tết Dương lịch', 'compensation2022NewYear'],
  ['2022-04-11', 'Nghỉ bù Giỗ Tổ', 'compensation2022'],
  ['2022-05-02', 'Nghỉ bù 30/4', 'compensation2022'],
  ['2022-05-03', 'Nghỉ bù 01/5', 'compensation2022'],
  ['2023-01-02', 'Nghỉ bù Tết Dương lịch', 'compensation2023'],
  ['2023-01-25/2023-01-26', 'Nghỉ bù Tết Âm lịch', 'notice2023'],
  ['2023-05-02', 'Nghỉ bù Giỗ Tổ 29/4', 'compensation2023'],
  ['2023-05-03', 'Nghỉ bù 30/4', 'compensation2023'],
  ['2023-09-04', 'Nghỉ bù Quốc khánh 02/9', 'notice2023'],
  ['2024-02-13/2024-02-14', 'Nghỉ bù Tết Âm lịch', 'notice2024'],
  ['2024-04-29', 'Nghỉ hoán đổi dịp 30/4-1/5 (làm bù 04/5/2024)', 'swap2024'],
  ['2025-05-02', 'Nghỉ hoán đổi dịp 30/4-1/5 (làm bù 26/4/2025)', 'notice2025'],
  ['2026-01-02', 'Nghỉ hoán đổi dịp Tết Dương lịch (làm bù 10/01/2026)', 'swap2026'],
  ['2026-04-27', 'Nghỉ bù Giỗ Tổ', 'compensation2026'],
  ['2026-08-31', 'Nghỉ hoán đổi dịp Quốc khánh (làm bù 22/8/2026)', 'notice2026'],
  ['2027-05-03', 'Nghỉ bù 01/5', 'compensation'],
];

/** Làm bù cho ngày nghỉ hoán đổi. */
const workedSaturdays: Row[] = [
  ['2014-12-27', 'Làm bù cho 02/01/2015', 'notice2015'],
  ['2015-02-14', 'Làm bù cho 16/02/2015', 'notice2015'],
  ['2015-04-25', 'Làm bù cho 29/4/2015', 'notice2015'],
  ['2019-01-05', 'Làm bù cho 31/12/2018', 'notice2019'],
  ['2019-05-04', 'Làm bù cho 29/4/2019', 'notice2019'],
  ['2024-05-04', 'Làm bù cho 29/4/2024', 'swap2024'],
  ['2025-04-26', 'Làm bù cho 02/5/2025', 'notice2025'],
  ['2026-01-10', 'Làm bù cho 02/01/2026', 'swap2026'],
  ['2026-08-22', 'Làm bù cho 31/8/2026', 'notice2026'],
];

/** Nghỉ lễ, tết chưa có thông báo: tính theo mẫu năm trước. */
const provisionalHolidays: Row[] = [
  ['2027-02-04/2027-02-08', 'Tết Âm lịch Đinh Mùi', 'missing2027'],
  ['2027-09-03', 'Quốc khánh (ngày liền kề sau)', 'nationalDay2027'],
];

/** Nghỉ bù chưa có thông báo. */
const provisionalDaysInLieu: Row[] = [['2027-02-09/2027-02-10', 'Nghỉ bù Tết Âm lịch', 'missing2027']];

/** Declared days off and swaps of state offices. Saturdays and Sundays are the weekly rest and stand here only when they are a holiday or worked. */
export const daysOff: readonly DayOff[] = [
  ...holidays.map(toDayOff('HOLIDAY', false)),
  ...daysInLieu.map(toDayOff('COMPENSATORY_OFF', false)),
  ...workedSaturdays.map(toDayOff('COMPENSATORY_WORK', false)),
  ...provisionalHolidays.map(toDayOff('HOLIDAY', true)),
  ...provisionalDaysInLieu.map(toDayOff('COMPENSATORY_OFF', true)),
];

function toDayOff(kind: DayOff['kind'], provisional: boolean) {
  return ([days, name, source]: Row): DayOff => {
    const [from = days, to = from] = days.split('/');
    return { from, to, name, kind, source: sources[source], provisional };
  };
}
