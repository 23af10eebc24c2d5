import type { OneStopPointState } from '@danvan/contracts/posts';
import { RuleViolated } from '@danvan/service/errors';

/** A desk at which an organisation serves people, as its events tell it, and the free texts that stay here. */
export interface OneStopPoint extends Omit<OneStopPointState, 'oneStopPointId'> {
  id: string;
  name: string;
  place: string | null;
}

export function oneStopPointIdTaken({ id }: OneStopPoint): RuleViolated {
  return new RuleViolated({
    rule: 'one-stop-point.new-id',
    message: { vi: 'Mã định danh này đã được dùng.', en: 'This id is used already.' },
    details: { id },
  });
}
