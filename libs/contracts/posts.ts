import { defineEvent } from '@danvan/events/define-event';
import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { ChairPost } from './dialogues.ts';
import { ended, placed, validity, version } from './record.ts';

export const Post = vocabulary('Post', [...ChairPost.options, 'MEMBER']).describe(
  'A post in an organisation: those that lead dialogues, and plain members — chức vụ; MEMBER: tổ viên, ủy viên',
);
export type Post = z.infer<typeof Post>;

const personId = z.uuid().describe('Of the official, who has no name here — cán bộ, không mang họ tên');

/** Who held which post. Never a name: it is public and asked for where it stands. */
const holding = z.object({
  postHoldingId: z.uuid().describe('Of the holding of one post by one person — lần giữ chức vụ'),
  version,
  personId,
  organisationId: z.uuid().describe('Where the post is — tổ chức có chức vụ'),
  post: Post,
  ...validity,
});

/** Tier, area and level are those of the organisation on the point's first day. */
const point = z.object({ oneStopPointId: z.uuid().describe('Of the one-stop point — điểm một cửa'), ...placed, ...validity });
export type OneStopPointState = z.infer<typeof point>;

const secretary: z.infer<typeof holding> = {
  postHoldingId: '018f3c6e-8a00-7000-8000-0000000000b1',
  version: 1,
  personId: '018f3c6e-8a00-7000-8000-0000000000b2',
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f0',
  post: 'SECRETARY',
  validFrom: '2020-08-01',
  validTo: null,
};
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

export const PersonRegistered = defineEvent({
  type: 'organisations.person.registered',
  version: 1,
  payload: z.object({ personId, version }),
  key: (p) => p.personId,
  description: {
    en: 'An official is known, so that posts can be entered. Carries no name.',
    vi: 'Một cán bộ được ghi nhận, để ghi chức vụ. Không mang họ tên.',
  },
  example: { personId: secretary.personId, version: 1 },
});

export const PostHoldingRegistered = defineEvent({
  type: 'organisations.post-holding.registered',
  version: 1,
  payload: holding,
  key: (p) => p.postHoldingId,
  organisation: (p) => p.organisationId,
  description: {
    en: 'From validFrom a person holds a post in an organisation; several posts at once may be held by one. A post that heads an organisation has one holder on any day.',
    vi: 'Kể từ validFrom, một người giữ chức vụ trong một tổ chức; một người có thể giữ nhiều chức vụ cùng lúc. Chức vụ đứng đầu tổ chức mỗi ngày chỉ có một người giữ.',
  },
  example: secretary,
});

export const PostHoldingEnded = defineEvent({
  type: 'organisations.post-holding.ended',
  version: 1,
  payload: holding.extend(ended),
  key: (p) => p.postHoldingId,
  organisation: (p) => p.organisationId,
  description: {
    en: 'A person no longer holds the post from validTo on. Carries the whole holding.',
    vi: 'Một người thôi giữ chức vụ kể từ validTo. Mang toàn bộ nội dung.',
  },
  example: { ...secretary, version: 2, validTo: '2025-07-01' },
});

export const OneStopPointRegistered = defineEvent({
  type: 'organisations.one-stop-point.registered',
  version: 1,
  payload: point,
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
  payload: point.extend(ended),
  key: (p) => p.oneStopPointId,
  organisation: (p) => p.organisationId,
  area: (p) => p.areaId,
  description: {
    en: 'A one-stop point is closed from validTo on. Carries the whole point.',
    vi: 'Một điểm một cửa ngừng hoạt động kể từ validTo. Mang toàn bộ nội dung.',
  },
  example: { ...desk, version: 2, validTo: '2025-07-01' },
});
