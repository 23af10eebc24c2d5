import { randomUUID } from 'node:crypto';
import { CampaignResultCorrected, CampaignResultRecorded } from '@danvan/contracts/campaigns';
import { ClearanceMobilisationRecorded, ClearanceProjectRegistered } from '@danvan/contracts/clearance';
import {
  DialogueAnnounced,
  DialogueCancelled,
  DialogueCorrected,
  DialogueHeld,
  DialogueRecorded,
} from '@danvan/contracts/dialogues';
import { PeoplesConferenceCancelled, PeoplesConferenceRecorded } from '@danvan/contracts/meetings';
import {
  AwardGranted,
  ModelApproved,
  ModelCancelled,
  ModelCorrected,
  ModelImplemented,
  ModelRegistered,
} from '@danvan/contracts/mobilisation';
import {
  AreaRegistered,
  AreaRevised,
  OrganisationRegistered,
  OrganisationRevised,
  RelationEnded,
  RelationRegistered,
} from '@danvan/contracts/organisations';
import { OneStopPointEnded, OneStopPointRegistered } from '@danvan/contracts/posts';
import { ReceptionCorrected, ReceptionRecorded } from '@danvan/contracts/receptions';
import { levelOfAreaKind } from '@danvan/contracts/vocabulary';
import { HouseholdAssessed, HouseholdCorrected } from '@danvan/contracts/welfare';
import {
  DisbursementCancelled,
  DisbursementPaid,
  HousingCaseCompleted,
  HousingCasePaid,
} from '@danvan/contracts/welfare-housing';
import { SponsorshipEnded, SponsorshipPledged } from '@danvan/contracts/welfare-sponsorship';
import type { EventDefinition } from '@danvan/events/define-event';
import type { EventEnvelope } from '@danvan/events/envelope';
import type { TestService } from '@danvan/testing';
import { city } from './city.ts';
import { idOf } from './ids.ts';
import { campaignResult, clearanceProject, conference, oneStopPoint, reception } from './meeting-records.ts';
import { award, dialogue, household, model } from './records.ts';
import { disbursement, housingCase, sponsorship } from './welfare-records.ts';

/** An event of a log, ready to be delivered in whatever order; delivered again, it is a repeat. */
export type Delivery = (service: TestService) => Promise<unknown>;

type Told = (service: TestService, envelope: Partial<EventEnvelope>) => Promise<unknown>;

/** Numbers in [0, 1), the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** A few years of the small city: units that change, bodies that move, records that are corrected and cancelled. */
export function storyOfTheCity(): Delivery[] {
  return [
    ...areas(),
    ...bodies(),
    ...relations(),
    ...dialogues(),
    ...models(),
    ...otherRecords(),
    ...support(),
    ...meetings(),
    ...works(),
  ];
}

function told<P>(definition: EventDefinition<P>, payload: P): Told {
  return (service, envelope) => service.deliver(definition, payload, envelope);
}

/** Everything that happened to one aggregate, in its order. */
function history(...events: Told[]): Delivery[] {
  return events.map((event, index) => {
    const envelope = { id: randomUUID(), sequence: index + 1 };
    return (service) => event(service, envelope);
  });
}

function areas(): Delivery[] {
  const known = Object.values(city.areas).map((area) => ({
    parentId: null,
    ...area,
    level: levelOfAreaKind[area.kind],
    version: 1,
  }));
  const { areaId: _, ...span } = { parentId: null, ...city.areas.baVi, level: 'DISTRICT' as const, code: '999' };
  return [
    ...known.flatMap((area) => history(told(AreaRegistered, area))),
    ...history(
      told(AreaRegistered, { ...span, areaId: idOf('ending'), version: 1 }),
      told(AreaRevised, { areaId: idOf('ending'), version: 2, versions: [{ ...span, validTo: '2019-03-01' }] }),
    ),
  ];
}

function bodies(): Delivery[] {
  return Object.values(city.bodies).flatMap(({ organisationId, ...own }) => {
    const span = { kind: 'PEOPLES_COMMITTEE' as const, tier: 'GRASSROOTS' as const, areaId: null, validTo: null, ...own };
    const promoted = { ...span, validFrom: '2019-07-01', tier: 'PROVINCE' as const };
    return history(
      told(OrganisationRegistered, { organisationId, version: 1, ...span }),
      told(OrganisationRevised, { organisationId, version: 2, versions: [{ ...span, validTo: '2019-07-01' }, promoted] }),
    );
  });
}

function relations(): Delivery[] {
  const toBaVi = {
    relationId: idOf('enterprise in Ba Vì'),
    fromId: idOf('enterprise'),
    toId: idOf('ofBaVi'),
    type: 'SUBORDINATE' as const,
    validFrom: '2008-08-01',
  };
  return [
    ...city.relations.flatMap((relation) => history(told(RelationRegistered, relation))),
    ...history(
      told(RelationRegistered, { ...toBaVi, version: 1, validTo: null }),
      told(RelationEnded, { ...toBaVi, version: 2, validTo: '2019-05-01' }),
    ),
  ];
}

const owners = Object.keys(city.bodies);
const ownerOf = (n: number) => owners[n % owners.length] as string;

function dialogues(): Delivery[] {
  return Array.from({ length: 24 }, (_, n) => {
    const on = `2019-${String((n % 12) + 1).padStart(2, '0')}-10`;
    const held = dialogue({ by: ownerOf(n), id: `dialogue ${n}`, on, version: 2 });
    const corrected = { ...held, organisationId: idOf(ownerOf(n + 3)), kind: 'AD_HOC' as const, version: 3 };
    return history(
      n % 2
        ? told(DialogueAnnounced, { ...held, status: 'ANNOUNCED', heldOn: null, scheduledOn: on, version: 1 })
        : told(DialogueRecorded, { ...held, version: 1 }),
      told(DialogueHeld, held),
      told(DialogueCorrected, corrected),
      ...(n % 5 === 0 ? [told(DialogueCancelled, { ...corrected, status: 'CANCELLED' as const, version: 4 })] : []),
    );
  }).flat();
}

function models(): Delivery[] {
  return Array.from({ length: 10 }, (_, n) => {
    const registered = model({ by: ownerOf(n), id: `model ${n}`, registeredOn: '2019-02-01' });
    const approved = { ...registered, approvedOn: '2019-03-01', status: 'APPROVED' as const, version: 2 };
    const implemented = { ...approved, implementedOn: '2019-08-01', status: 'IMPLEMENTING' as const, version: 3 };
    return history(
      told(ModelRegistered, registered),
      told(ModelApproved, approved),
      told(ModelImplemented, implemented),
      n % 3
        ? told(ModelCorrected, { ...implemented, organisationId: idOf(ownerOf(n + 1)), version: 4 })
        : told(ModelCancelled, { ...implemented, status: 'CANCELLED', version: 4 }),
    );
  }).flat();
}

function otherRecords(): Delivery[] {
  const poor = household('of the story', 'catLinh', [['2018-01-01', 'POOR']]);
  const moved = household('of the story', 'tanLinh', [
    ['2018-01-01', 'POOR'],
    ['2019-06-01', 'NEAR_POOR'],
  ]);
  return [
    ...history(told(AwardGranted, award({ by: 'bloc', id: 'award', on: '2019-12-01' }))),
    ...history(told(HouseholdAssessed, poor), told(HouseholdCorrected, { ...moved, version: 2 })),
  ];
}

function support(): Delivery[] {
  const ready = housingCase({ id: 'case', area: 'catLinh', of: 'family', on: '2019-11-01', deadline: '2019-12-01', version: 2 });
  const payment = disbursement({ id: 'payment', area: 'catLinh', of: 'case', on: '2019-10-01', amount: '70000001' });
  const pledge = sponsorship({ id: 'pledge', area: 'tanLinh', child: 'child', by: 'enterprise' });
  return [
    ...history(
      told(HousingCasePaid, { ...ready, status: 'APPROVED', completedOn: null, version: 1 }),
      told(HousingCaseCompleted, ready),
    ),
    ...history(told(DisbursementPaid, payment)),
    ...history(
      told(DisbursementPaid, { ...payment, disbursementId: idOf('mistaken') }),
      told(DisbursementCancelled, { ...payment, disbursementId: idOf('mistaken'), status: 'CANCELLED', version: 2 }),
    ),
    ...history(
      told(SponsorshipPledged, pledge),
      told(SponsorshipEnded, { ...pledge, endsOn: '2020-01-01', status: 'ENDED', version: 2 }),
    ),
  ];
}

function meetings(): Delivery[] {
  const session = reception({ by: 'ofCatLinh', id: 'session', on: '2019-05-02', nominalOn: '2019-05-01' });
  const held = conference({ by: 'ofCatLinh', id: 'conference', on: '2019-06-01' });
  return [
    ...history(told(ReceptionRecorded, session), told(ReceptionCorrected, { ...session, receivedBy: 'ABSENT', version: 2 })),
    ...history(
      told(PeoplesConferenceRecorded, held),
      told(PeoplesConferenceCancelled, { ...held, status: 'CANCELLED', version: 2 }),
    ),
  ];
}

function works(): Delivery[] {
  const foam = campaignResult({
    by: 'ofCity',
    id: 'foam',
    area: 'tanLinh',
    on: '2019-05-01',
    kind: 'FOAM_COLLECTED',
    unit: 'CUBIC_METRE',
    quantity: '12.125',
  });
  const project = clearanceProject({ by: 'ofDongDa', id: 'project', area: 'catLinh', on: '2019-02-01' });
  const point = oneStopPoint({ by: 'ofBaVi', id: 'point', on: '2015-01-01', validTo: null });
  return [
    ...history(told(CampaignResultRecorded, foam), told(CampaignResultCorrected, { ...foam, quantity: '21.5', version: 2 })),
    ...history(
      told(ClearanceProjectRegistered, project),
      told(ClearanceMobilisationRecorded, { ...project, mobilisedOn: '2019-06-30', version: 2 }),
    ),
    ...history(told(OneStopPointRegistered, point), told(OneStopPointEnded, { ...point, validTo: '2019-07-01', version: 2 })),
  ];
}
