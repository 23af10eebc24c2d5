import { defineEvent } from '@danvan/events/define-event';
import { z } from 'zod';
import { ended, placed, validity } from '../record.ts';

/** Tier, area and level are those of the organisation on the point's first day. */
export const OneStopPointState = z.object({
  oneStopPointId: z.uuid().describe('Of the one-stop point — điểm một cửa'),
  ...placed,
  ...validity,
});
export type OneStopPointState = z.infer<typeof OneStopPointState>;

const desk: OneStopPointState = {
  oneStopPointId: '018f3c6e-8a00-7000-8000-0000000000b3',
  version: 1,
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f5',
  tier: 'GRASSROOTS',
  areaId: '018f3c6e-8a00-7000-8000-000000000256',
  areaLevel: 'COMMUNE',
  synthetic: false,
  validFrom: '2015-01-01',
  validTo: null,
};

export const OneStopPointRegistered = defineEvent({
  type: 'organisations.one-stop-point.registered',
  version: 1,
  payload: OneStopPointState,
  key: (p) => p.oneStopPointId,
  organisation: (p) => p.organisationId,
  area: (p) => p.areaId,
  description: {
    en: 'From validFrom an organisation serves people at a one-stop point.',
    vi: 'Kể từ validFrom, tổ chức có một điểm một cửa phục vụ người dân.',
  },
  example: desk,
});

export const OneStopPointEnded = defineEvent({
  type: 'organisations.one-stop-point.ended',
  version: 1,
  payload: OneStopPointState.extend(ended),
  key: (p) => p.oneStopPointId,
  organisation: (p) => p.organisationId,
  area: (p) => p.areaId,
  description: {
    en: 'A one-stop point is closed from validTo on. Carries the whole point.',
    vi: 'Một điểm một cửa ngừng hoạt động kể từ validTo. Mang toàn bộ nội dung.',
  },
  example: { ...desk, version: 2, validTo: '2025-07-01' },
});
