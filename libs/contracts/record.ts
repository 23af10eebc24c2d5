import { defineEvent, type EventDefinition } from '@danvan/events/define-event';
import { z } from 'zod';
import { AreaLevel, Tier } from './vocabulary.ts';

/** Of whatever an event carries whole. */
export const version = z.int().positive().describe('Of the record: 1, then one more with each change — phiên bản của bản ghi');

/** [validFrom, validTo), days of Asia/Ho_Chi_Minh. */
export const validity = {
  validFrom: z.iso.date().describe('The first day on which it holds — từ ngày'),
  validTo: z.iso.date().nullable().describe('The first day on which it no longer holds; null while it is open — đến trước ngày'),
};
/** Of what has ended: the last day is known. */
export const ended = { validTo: z.iso.date().describe('The first day on which it no longer holds — đến trước ngày') };

/** Whose a record is and where it counts. Tier, area and level hold as of the record's own day, in Asia/Ho_Chi_Minh; areaId is null where the organisation has none. */
export const placed = {
  version,
  organisationId: z.uuid().describe('Whose record it is and for whom it counts — tổ chức được tính'),
  tier: Tier,
  areaId: z
    .uuid()
    .nullable()
    .describe('Where it counts, as of the record’s own day; null where there is no area — địa bàn được tính'),
  areaLevel: AreaLevel.nullable().describe('Level of areaId on that day — cấp của địa bàn'),
  synthetic: z.boolean().describe('Made up for a test or a demonstration — dữ liệu giả lập'),
};
export type Placed = z.infer<z.ZodObject<typeof placed>>;

/** Every event of one record type carries the record's whole state after the change, so that a consumer can replace what it knows. */
export function eventsOf<P extends Placed>(aggregate: string, payload: z.ZodType<P>, key: (p: P) => string) {
  return (past: string, description: { en: string; vi: string }, example: P): EventDefinition<P> =>
    defineEvent({
      type: `${aggregate}.${past}`,
      version: 1,
      payload,
      key,
      organisation: (p: P) => p.organisationId,
      area: (p: P) => p.areaId,
      description,
      example,
    });
}
