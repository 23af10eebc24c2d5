import type { EventDefinition } from '@danvan/events/define-event';
import * as campaigns from './campaigns.ts';
import * as clearance from './clearance.ts';
import * as dialogues from './dialogues.ts';
import * as disclosure from './disclosure.ts';
import * as meetings from './meetings.ts';
import * as mobilisation from './mobilisation.ts';
import * as organisations from './organisations.ts';
import * as petitions from './petitions.ts';
import * as posts from './posts.ts';
import * as receptions from './receptions.ts';
import * as reportedIndicators from './reported-indicators.ts';
import * as welfare from './welfare.ts';
import * as welfareHousing from './welfare-housing.ts';
import * as welfareSponsorship from './welfare-sponsorship.ts';

/** The whole published language: every event of every service, by name. A new file of definitions has its line here. */
export const catalogue: readonly EventDefinition[] = [
  campaigns,
  clearance,
  dialogues,
  disclosure,
  meetings,
  mobilisation,
  organisations,
  petitions,
  posts,
  receptions,
  reportedIndicators,
  welfare,
  welfareHousing,
  welfareSponsorship,
]
  .flatMap((module) => Object.values<unknown>(module))
  .filter(isDefinition)
  .sort((a, b) => (a.wireType < b.wireType ? -1 : 1));

/** A module of the contract exports its vocabulary as well. */
function isDefinition(value: unknown): value is EventDefinition {
  return typeof value === 'object' && value !== null && 'wireType' in value && 'dataschema' in value;
}
