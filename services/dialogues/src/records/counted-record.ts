import type { Placed } from '@danvan/contracts/record';
import type { LocalDate } from '@danvan/directory/directory';

/** What dialogues, supervisions, criticisms and surveys are alike in: each counts for one organisation on one day. */
export interface CountedRecord extends Placed {
  id: string;
  status: string;
  date: LocalDate;
  title: string;
}
