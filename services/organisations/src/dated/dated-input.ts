import { optional, unchanged } from '@danvan/records';
import { localDay, saying } from '@danvan/service';
import { z } from 'zod';

/** A loader may choose the id of a new record, to refer to the record before it is answered; undefined for one of ours. */
export const chosenId = { id: unchanged(z.uuid()) };

export const period = { validFrom: localDay, validTo: optional(localDay) };

export const name = z.string().min(1).max(300);

/** An item to register: what it records lasts a day at least. */
export function lasting<S extends typeof period>(shape: S) {
  return z.object(shape).refine(endsLater, { ...endsTooEarly, path: ['validTo'] });
}

function endsLater(item: object): boolean {
  const { validFrom, validTo } = item as { validFrom: string; validTo: string | null };
  return validTo === null || validFrom < validTo;
}

const endsTooEarly = saying({ vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end has to be later than the first day.' });
