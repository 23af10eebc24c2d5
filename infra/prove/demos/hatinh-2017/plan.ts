import { batches } from '../batch.ts';
import type { Foundation } from '../foundation.ts';
import type { Plan } from '../load.ts';
import { recordPostings } from '../mutations.ts';
import { planFoundation } from '../plan.ts';
import { planModels } from '../plan-models.ts';
import { planReported } from '../plan-reported.ts';
import { sideBySide } from '../stages.ts';
import { generateHaTinh2017, type HaTinhRecords } from './generate.ts';

/** Since when the units are taken as they stood in 2017: thị xã Kỳ Anh, the youngest of them, was made by Resolution 903/NQ-UBTVQH13. */
const UNITS_SINCE = '2015-04-10';

export function planHaTinh2017(whole: Foundation & HaTinhRecords = generateHaTinh2017()): Plan {
  const key = 'hatinh-2017';
  return [
    ...planFoundation(key, whole, UNITS_SINCE),
    ...sideBySide(
      planModels(key, whole.models),
      [batches({ key: `${key}/postings`, mutation: recordPostings }, whole.postings, (posting) => posting)],
      planReported(key, whole.reported),
    ),
  ];
}
