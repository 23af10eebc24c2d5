import { dayRangeText, isInDayRange } from '@danvan/calendar/day-range';
import { z } from 'zod';
import { saying } from './parse-input.ts';

/** In an input: a day of the platform's range, `YYYY-MM-DD`. */
export const localDay = z.iso.date().refine(isInDayRange, saying(dayRangeText));
