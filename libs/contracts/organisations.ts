import { defineEvent } from '@danvan/events/define-event';
import { z } from 'zod';
import { ended, validity, version } from './record.ts';
import { AreaKind, AreaLevel, OrganisationKind, RelationType, Tier } from './vocabulary.ts';

const areaId = z.uuid().describe('Of the area: ours and permanent, unlike the code — địa bàn');
const organisationId = z.uuid().describe('Of the organisation — tổ chức');

const areaState = {
  code: z.string().describe('State code; reused by other places over time, never a key — mã đơn vị hành chính'),
  name: z.string().describe('With its kind, e.g. Phường Láng Hạ — tên đầy đủ'),
  kind: AreaKind,
  level: AreaLevel,
  parentId: z.uuid().nullable().describe('The area that it lies in; null for a province — đơn vị cấp trên'),
};
const organisationState = {
  name: z.string().describe('Its full name — tên đầy đủ'),
  kind: OrganisationKind,
  tier: Tier,
  areaId: z.uuid().nullable().describe('The area that it belongs to; null where it has none, as an enterprise — địa bàn'),
};

/** What an area was from one day to another. */
export const AreaVersion = z.object({ ...areaState, ...validity });
export type AreaVersion = z.infer<typeof AreaVersion>;

/** What an organisation was from one day to another. */
export const OrganisationVersion = z.object({ ...organisationState, ...validity });
export type OrganisationVersion = z.infer<typeof OrganisationVersion>;

const dongDa: AreaVersion = {
  code: '006',
  name: 'Quận Đống Đa',
  kind: 'URBAN_DISTRICT',
  level: 'DISTRICT',
  parentId: '018f3c6e-8a00-7000-8000-000000000001',
  validFrom: '1945-09-02',
  validTo: null,
};
const front: OrganisationVersion = {
  name: 'Ủy ban Mặt trận Tổ quốc Việt Nam quận Đống Đa',
  kind: 'FATHERLAND_FRONT',
  tier: 'DISTRICT',
  areaId: '018f3c6e-8a00-7000-8000-000000000006',
  validFrom: '2010-01-01',
  validTo: null,
};

export const AreaRegistered = defineEvent({
  type: 'organisations.area.registered',
  version: 1,
  payload: z.object({ areaId, version, ...AreaVersion.shape }),
  key: (p) => p.areaId,
  area: (p) => p.areaId,
  description: {
    en: 'An area is known with its first dated version. Emitted once an area; its code is unique within its level on each day.',
    vi: 'Một đơn vị hành chính được ghi nhận với phiên bản đầu tiên theo thời gian. Phát một lần cho mỗi đơn vị; mã là duy nhất trong cùng cấp vào mỗi ngày.',
  },
  example: { areaId: '018f3c6e-8a00-7000-8000-000000000006', version: 1, ...dongDa },
});

export const AreaRevised = defineEvent({
  type: 'organisations.area.revised',
  version: 1,
  payload: z.object({
    areaId,
    version,
    versions: z
      .array(AreaVersion)
      .min(1)
      .describe(
        'What it was from day to day: all of it, oldest first, without overlap — mọi phiên bản theo thời gian, cũ nhất trước',
      ),
  }),
  key: (p) => p.areaId,
  area: (p) => p.areaId,
  description: {
    en: 'An area changed from a day on, or ended. Carries all its dated versions, oldest first, without overlap; they replace what was known.',
    vi: 'Một đơn vị hành chính thay đổi kể từ một ngày, hoặc chấm dứt. Mang toàn bộ các phiên bản theo thời gian, cũ nhất trước, không chồng lấn; thay thế mọi điều đã biết.',
  },
  example: {
    areaId: '018f3c6e-8a00-7000-8000-000000000006',
    version: 2,
    versions: [{ ...dongDa, validTo: '2025-07-01' }],
  },
});

export const OrganisationRegistered = defineEvent({
  type: 'organisations.organisation.registered',
  version: 1,
  payload: z.object({ organisationId, version, ...OrganisationVersion.shape }),
  key: (p) => p.organisationId,
  organisation: (p) => p.organisationId,
  area: (p) => p.areaId,
  description: {
    en: 'An organisation is known with its first dated version. Emitted once an organisation.',
    vi: 'Một tổ chức được ghi nhận với phiên bản đầu tiên theo thời gian. Phát một lần cho mỗi tổ chức.',
  },
  example: { organisationId: '018f3c6e-8a00-7000-8000-0000000000f1', version: 1, ...front },
});

export const OrganisationRevised = defineEvent({
  type: 'organisations.organisation.revised',
  version: 1,
  payload: z.object({
    organisationId,
    version,
    versions: z
      .array(OrganisationVersion)
      .min(1)
      .describe(
        'What it was from day to day: all of it, oldest first, without overlap — mọi phiên bản theo thời gian, cũ nhất trước',
      ),
  }),
  key: (p) => p.organisationId,
  organisation: (p) => p.organisationId,
  description: {
    en: 'An organisation changed its name, kind, tier or area from a day on, or ended. Carries all its dated versions, oldest first, without overlap; they replace what was known.',
    vi: 'Một tổ chức thay đổi tên, loại, cấp hoặc địa bàn kể từ một ngày, hoặc chấm dứt. Mang toàn bộ các phiên bản theo thời gian, cũ nhất trước, không chồng lấn; thay thế mọi điều đã biết.',
  },
  example: {
    organisationId: '018f3c6e-8a00-7000-8000-0000000000f1',
    version: 2,
    versions: [{ ...front, validTo: '2025-07-01' }],
  },
});

const relation = z.object({
  relationId: z.uuid().describe('Of the relation — quan hệ'),
  version,
  fromId: z
    .uuid()
    .describe(
      'The organisation that is subordinate, led, guided, adviser or member — bên trực thuộc, chịu lãnh đạo, được hướng dẫn, tham mưu, thành viên',
    ),
  toId: z.uuid().describe('The organisation that it is so to — bên kia của quan hệ'),
  type: RelationType,
  ...validity,
});

const subordinate: z.infer<typeof relation> = {
  relationId: '018f3c6e-8a00-7000-8000-0000000000a1',
  version: 1,
  fromId: '018f3c6e-8a00-7000-8000-0000000000f1',
  toId: '018f3c6e-8a00-7000-8000-0000000000f0',
  type: 'SUBORDINATE',
  validFrom: '2010-01-01',
  validTo: null,
};

export const RelationRegistered = defineEvent({
  type: 'organisations.relation.registered',
  version: 1,
  payload: relation,
  key: (p) => p.relationId,
  organisation: (p) => p.fromId,
  description: {
    en: 'From validFrom, `fromId` is subordinate to, led by, guided by, adviser to or member of `toId`. On any day an organisation has one SUBORDINATE parent at most and is never below itself.',
    vi: 'Kể từ validFrom, `fromId` trực thuộc, chịu sự lãnh đạo, được hướng dẫn nghiệp vụ, tham mưu cho hoặc là thành viên của `toId`. Mỗi ngày một tổ chức chỉ có tối đa một cấp trên trực thuộc và không bao giờ ở dưới chính mình.',
  },
  example: subordinate,
});

export const RelationEnded = defineEvent({
  type: 'organisations.relation.ended',
  version: 1,
  payload: relation.extend(ended),
  key: (p) => p.relationId,
  organisation: (p) => p.fromId,
  description: {
    en: 'A relation no longer holds from validTo on. Carries the whole relation.',
    vi: 'Một quan hệ giữa hai tổ chức không còn hiệu lực kể từ validTo. Mang toàn bộ quan hệ.',
  },
  example: { ...subordinate, version: 2, validTo: '2025-07-01' },
});
