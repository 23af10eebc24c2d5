import type { OrganisationKind } from '@danvan/contracts/vocabulary';
import { isDongDa } from '../hanoi-2019/plan.ts';
import { bodyId } from '../organisations.ts';
import type { DialogueRecord, ModelRecord, Records } from '../records.ts';
import { readUnits, type Unit } from '../units.ts';

const units = [...readUnits('hanoi-2019').filter(isDongDa), ...readUnits('ha-long-2023')];

type Body = [unitName: string, kind: OrganisationKind];

/** A body by the name of its unit and its kind. */
export function body(unitName: string, kind: OrganisationKind): string {
  return bodyId(unitNamed(unitName), kind);
}

export function unitNamed(name: string): Unit {
  const unit = units.find((candidate) => candidate.name === name);
  if (!unit) throw new Error(`No unit is called ${name}`);
  return unit;
}

/**
 * A recognisable corner of quận Đống Đa (2024) and thành phố Hạ Long (2024), invented in its details and marked synthetic. Every date lies
 * outside the periods of the acceptance demonstrations (first half of 2015, 2017, 2019, 2023), so that their figures stay what they are.
 */
export function generateDemonstration(): Records {
  return {
    dialogues: dialogues(),
    cancelledDialogues: [],
    dialoguesOfOtherYears: [],
    supervisions: [
      supervision(['Quận Đống Đa', 'FATHERLAND_FRONT'], '2024-05-21', 'Giám sát công tác tiếp công dân, giải quyết đơn thư'),
      supervision(['Phường Ô Chợ Dừa', 'FATHERLAND_FRONT'], '2024-08-06', 'Giám sát việc thực hiện quy chế dân chủ ở cơ sở'),
      supervision(['Thành phố Hạ Long', 'WOMENS_UNION'], '2024-04-16', 'Giám sát hỗ trợ nhà ở cho hộ có hoàn cảnh khó khăn'),
    ],
    criticisms: [
      supervision(
        ['Quận Đống Đa', 'FATHERLAND_FRONT'],
        '2024-06-18',
        'Phản biện dự thảo phương án bồi thường, hỗ trợ, tái định cư',
      ),
      supervision(['Thành phố Hạ Long', 'FATHERLAND_FRONT'], '2024-07-09', 'Phản biện dự thảo đề án phân loại rác tại nguồn'),
    ],
    models: models(),
    awards: [
      {
        organisationId: body('Phường Cát Linh', 'PARTY_COMMITTEE'),
        form: 'CERTIFICATE_OF_MERIT',
        decidedBy: 'PROVINCE_PARTY_STANDING_COMMITTEE',
        recipientKind: 'COLLECTIVE',
        decidedOn: '2024-12-10',
      },
    ],
    surveys: [
      {
        organisationId: body('Quận Đống Đa', 'PARTY_COMMITTEE'),
        date: '2024-09-12',
        title: 'Khảo sát công tác dân vận chính quyền tại các phường',
        agencyIds: ['Phường Cát Linh', 'Phường Văn Chương', 'Phường Ô Chợ Dừa'].map((name) => body(name, 'PEOPLES_COMMITTEE')),
      },
    ],
    households: ['01', '02', '03'].map((number, index) => ({
      organisationId: body('Xã Quảng La', 'PEOPLES_COMMITTEE'),
      areaId: unitNamed('Xã Quảng La').id,
      code: `QL-2024-${number}`,
      registeredOn: '2024-01-08',
      standard: 'QN-2023',
      status: index === 2 ? 'POOR' : 'NEAR_POOR',
      from: '2024-01-10',
    })),
  };
}

function dialogues(): DialogueRecord[] {
  const held = (place: [unit: string, kind: DialogueRecord['kind']], heldOn: string, title: string): DialogueRecord => ({
    organisationId: body(place[0], 'PEOPLES_COMMITTEE'),
    coOrganiserIds: [],
    kind: place[1],
    title,
    heldOn,
    attendees: 86,
    opinionsRaised: 14,
    answeredOnSpot: 11,
  });
  return [
    held(['Quận Đống Đa', 'PERIODIC'], '2024-10-16', 'Đối thoại định kỳ giữa người đứng đầu chính quyền quận với Nhân dân'),
    held(['Phường Văn Chương', 'AD_HOC'], '2024-03-27', 'Đối thoại về bồi thường, hỗ trợ, tái định cư khi giải phóng mặt bằng'),
    held(
      ['Phường Cát Linh', 'PERIODIC'],
      '2024-06-11',
      'Đối thoại định kỳ giữa người đứng đầu cấp ủy, chính quyền phường với Nhân dân',
    ),
    held(
      ['Thành phố Hạ Long', 'PERIODIC'],
      '2024-11-20',
      'Đối thoại định kỳ giữa người đứng đầu chính quyền thành phố với Nhân dân',
    ),
    held(['Phường Việt Hưng', 'AD_HOC'], '2024-05-15', 'Đối thoại về trật tự đô thị, vệ sinh môi trường'),
  ];
}

function supervision(by: Body, date: string, title: string) {
  return { organisationId: body(...by), date, title };
}

function models(): ModelRecord[] {
  const model = (owner: Body, field: string, name: string): ModelRecord => ({
    organisationId: body(...owner),
    name,
    field,
    form: 'MODEL',
    registeredOn: '2024-01-15',
    approvedOn: '2024-02-01',
    implementedOn: '2024-02-15',
  });
  return [
    model(['Quận Đống Đa', 'PEOPLES_COMMITTEE'], 'POLITICAL_SYSTEM', 'Chính quyền thân thiện của dân, do dân, vì dân'),
    model(['Phường Cát Linh', 'PEOPLES_COMMITTEE'], 'POLITICAL_SYSTEM', 'Công sở thân thiện vì nhân dân phục vụ'),
    model(['Phường Ô Chợ Dừa', 'PARTY_COMMITTEE'], 'CULTURE_SOCIETY', 'Khu dân cư sáng, xanh, sạch, đẹp'),
    model(['Thành phố Hạ Long', 'PEOPLES_COMMITTEE'], 'POLITICAL_SYSTEM', 'Tiếp công dân vào ngày 01 và 15 hằng tháng'),
    model(['Xã Dân Chủ', 'WOMENS_UNION'], 'CULTURE_SOCIETY', 'Ngày chủ nhật xanh'),
    model(['Xã Bằng Cả', 'WOMENS_UNION'], 'CULTURE_SOCIETY', 'Giữ gìn trang phục truyền thống'),
  ];
}
