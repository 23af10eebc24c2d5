import { defineEvent } from '@danvan/events/define-event';
import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';
import { ChairPost } from '../dialogues/dialogue.ts';
import { ended, validity, version } from '../record.ts';

export const Post = vocabulary('Post', [...ChairPost.options, 'MEMBER']).describe(
  'A post in an organisation: those that lead dialogues, and plain members — chức vụ; MEMBER: tổ viên, ủy viên',
);
export type Post = z.infer<typeof Post>;

const personId = z.uuid().describe('Of the official, who has no name here — cán bộ, không mang họ tên');

/** Who held which post. Never a name: it is public and asked for where it stands. */
export const PostHoldingState = z.object({
  postHoldingId: z.uuid().describe('Of the holding of one post by one person — lần giữ chức vụ'),
  version,
  personId,
  organisationId: z.uuid().describe('Where the post is — tổ chức có chức vụ'),
  post: Post,
  ...validity,
});
export type PostHoldingState = z.infer<typeof PostHoldingState>;

const secretary: PostHoldingState = {
  postHoldingId: '018f3c6e-8a00-7000-8000-0000000000b1',
  version: 1,
  personId: '018f3c6e-8a00-7000-8000-0000000000b2',
  organisationId: '018f3c6e-8a00-7000-8000-0000000000f0',
  post: 'SECRETARY',
  validFrom: '2020-08-01',
  validTo: null,
};

export const PostHoldingRegistered = defineEvent({
  type: 'organisations.post-holding.registered',
  version: 1,
  payload: PostHoldingState,
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
  payload: PostHoldingState.extend(ended),
  key: (p) => p.postHoldingId,
  organisation: (p) => p.organisationId,
  description: {
    en: 'A person no longer holds the post from validTo on. Carries the whole holding.',
    vi: 'Một người thôi giữ chức vụ kể từ validTo. Mang toàn bộ nội dung.',
  },
  example: { ...secretary, version: 2, validTo: '2025-07-01' },
});
