import { defineEvent } from '@danvan/events/define-event';
import { z } from 'zod';
import { version } from '../record.ts';

const personId = z.uuid().describe('Of the official, who has no name here — cán bộ, không mang họ tên');

/** Nothing but that there is somebody. */
export const PersonState = z.object({ personId, version });
export type PersonState = z.infer<typeof PersonState>;

export const PersonRegistered = defineEvent({
  type: 'organisations.person.registered',
  version: 1,
  payload: PersonState,
  key: (p) => p.personId,
  description: {
    en: 'An official is known, so that posts can be entered. Carries no name.',
    vi: 'Một cán bộ được ghi nhận, để ghi chức vụ. Không mang họ tên.',
  },
  example: { personId: '018f3c6e-8a00-7000-8000-0000000000b2', version: 1 },
});
