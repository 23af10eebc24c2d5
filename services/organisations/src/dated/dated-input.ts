import { optional } from '@danvan/service/command-input';
import { localDay } from '@danvan/service/local-day';
import { saying } from '@danvan/service/parse-input';
import { z } from 'zod';

/** A loader may choose the id of what it registers, to refer to it before it is answered. */
export const chosenId = { id: optional(z.uuid()) };

export const period = { validFrom: localDay, validTo: optional(localDay) };

export const name = z.string().min(1).max(300);

/** Whatever is registered lasts a day at least. */
export function lasting<S extends typeof period>(shape: S) {
  return z.object(shape).refine(endsLater, { ...endsTooEarly, path: ['validTo'] });
}

function endsLater(item: object): boolean {
  const { validFrom, validTo } = item as { validFrom: string; validTo: string | null };
  return validTo === null || validFrom < validTo;
}

const endsTooEarly = saying({ vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end has to be later than the first day.' });
