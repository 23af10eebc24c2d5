import { PetitionState, PetitionStatus } from '@danvan/contracts/petitions';
import { defineRecord, type RecordOf } from '@danvan/records';
import { z } from 'zod';

/** What a petition says and whose it is stand apart, sealed: see `content`. */
export const petitionRecord = defineRecord({
  name: 'petition',
  type: 'Petition',
  state: PetitionState,
  own: {
    // Events say ACCEPTED of a suspended petition, with `suspendedOn`, and TERMINATED once, at the end: consumers of version 1 know neither.
    status: z.enum([...PetitionStatus.options, 'SUSPENDED', 'TERMINATED']),
    dueAt: z.date().nullable(),
    overdueAt: z.date().nullable(),
    // What its sender follows it by, together with a secret.
    trackingCode: z.string(),
    // The `sub` of those who may read its content, and answer or decide it.
    handlers: z.array(z.string()),
    // Whom to ask, as the head stated it: a post or an office; free text, which stays here.
    contactPost: z.string().nullable(),
    // Everybody’s signature is there, and the paper that names who represents them.
    hasJointPapers: z.boolean(),
  },
  derive: {
    status: ({ status }: { status: string }) => (status === 'SUSPENDED' ? 'ACCEPTED' : status),
    dueAt: ({ dueAt }: { dueAt: Date | null }) => dueAt?.toISOString() ?? null,
    overdueAt: ({ overdueAt }: { overdueAt: Date | null }) => overdueAt?.toISOString() ?? null,
  },
});
export type Petition = RecordOf<typeof petitionRecord>;
