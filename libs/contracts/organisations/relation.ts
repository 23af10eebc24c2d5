import { defineEvent } from '@danvan/events/define-event';
import { z } from 'zod';
import { ended, validity, version } from '../record.ts';
import { RelationType } from '../vocabulary.ts';

/** What one organisation is to another, from one day to another. */
export const RelationState = z.object({
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
export type RelationState = z.infer<typeof RelationState>;

const subordinate: RelationState = {
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
  payload: RelationState,
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
  payload: RelationState.extend(ended),
  key: (p) => p.relationId,
  organisation: (p) => p.fromId,
  description: {
    en: 'A relation no longer holds from validTo on. Carries the whole relation.',
    vi: 'Một quan hệ giữa hai tổ chức không còn hiệu lực kể từ validTo. Mang toàn bộ quan hệ.',
  },
  example: { ...subordinate, version: 2, validTo: '2025-07-01' },
});
