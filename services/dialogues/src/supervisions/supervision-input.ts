import { z } from 'zod';

/** The policy, work or body supervised. */
export const subject = z.string().min(1).max(500);
