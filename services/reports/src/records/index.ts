import { awards } from './award-facts.ts';
import { criticisms } from './criticism-facts.ts';
import { dialogues } from './dialogue-facts.ts';
import type { RecordSource, RecordType } from './fact.ts';
import { households } from './household-facts.ts';
import { models } from './model-facts.ts';
import { supervisions } from './supervision-facts.ts';
import { surveys } from './survey-facts.ts';

/** Every type of record that is counted. */
export const recordSources: readonly RecordSource[] = [dialogues, supervisions, criticisms, surveys, models, awards, households];

/** The topics whose events make the facts of that type. */
export function topicsOf(recordType: RecordType): string[] {
  return [
    ...new Set(
      recordSources
        .filter((source) => source.recordType === recordType)
        .flatMap((source) => source.events.map((event) => event.topic)),
    ),
  ];
}
