import { defineEvent } from '@danvan/events/define-event';
import { z } from 'zod';
import { validity, version } from '../record.ts';
import { OrganisationKind, Tier } from '../vocabulary.ts';

const organisationId = z.uuid().describe('Of the organisation — tổ chức');

const organisationState = {
  name: z.string().describe('Its full name — tên đầy đủ'),
  kind: OrganisationKind,
  tier: Tier,
  areaId: z.uuid().nullable().describe('The area that it belongs to; null where it has none, as an enterprise — địa bàn'),
};

/** What an organisation was from one day to another. */
export const OrganisationVersion = z.object({ ...organisationState, ...validity });
export type OrganisationVersion = z.infer<typeof OrganisationVersion>;

const front: OrganisationVersion = {
  name: 'Ủy ban Mặt trận Tổ quốc Việt Nam quận Đống Đa',
  kind: 'FATHERLAND_FRONT',
  tier: 'DISTRICT',
  areaId: '018f3c6e-8a00-7000-8000-000000000006',
  validFrom: '2010-01-01',
  validTo: null,
};

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
