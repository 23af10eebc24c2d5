import { defineEvent } from '@danvan/events/define-event';
import { z } from 'zod';
import { validity, version } from '../record.ts';
import { AreaKind, AreaLevel } from '../vocabulary.ts';

const areaId = z.uuid().describe('Of the area: ours and permanent, unlike the code — địa bàn');

const areaState = {
  code: z.string().describe('State code; reused by other places over time, never a key — mã đơn vị hành chính'),
  name: z.string().describe('With its kind, e.g. Phường Láng Hạ — tên đầy đủ'),
  kind: AreaKind,
  level: AreaLevel,
  parentId: z.uuid().nullable().describe('The area that it lies in; null for a province — đơn vị cấp trên'),
};

/** What an area was from one day to another. */
export const AreaVersion = z.object({ ...areaState, ...validity });
export type AreaVersion = z.infer<typeof AreaVersion>;

const dongDa: AreaVersion = {
  code: '006',
  name: 'Quận Đống Đa',
  kind: 'URBAN_DISTRICT',
  level: 'DISTRICT',
  parentId: '018f3c6e-8a00-7000-8000-000000000001',
  validFrom: '1945-09-02',
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
