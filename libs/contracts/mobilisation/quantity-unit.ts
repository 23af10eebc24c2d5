import { vocabulary } from '@danvan/events/vocabulary';
import { z } from 'zod';

export const QuantityUnit = vocabulary('QuantityUnit', ['VND', 'SQUARE_METRE', 'LABOUR_DAY', 'CUBIC_METRE', 'PIECE']).describe(
  'What a quantity is counted in; two units are never added — đồng, m², ngày công, m³, chiếc (cái, cây, con)',
);
export type QuantityUnit = z.infer<typeof QuantityUnit>;
