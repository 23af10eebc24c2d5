import { z } from 'zod';

/** Its number in the catalogue; which numbers there are is a rule of the regime. */
export const item = z.int().positive();

/** Which board, page or loudspeaker. */
export const place = z.string().min(1).max(300);
