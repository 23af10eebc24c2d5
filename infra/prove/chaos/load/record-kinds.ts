import type { Mutation } from '@danvan/demos/batch';
import * as bulk from '@danvan/demos/mutations';
import type { ServiceName } from '@danvan/local/services';

/** What a record is entered with. */
export interface Draft {
  organisationId: string;
  areaId: string;
  /** The day it happened on, or was registered on. */
  on: string;
  /** Unique within a run. */
  name: string;
  /** An organisation that has no relation yet. */
  newcomerId?: string | undefined;
}

/** A kind of record that the load enters, changes and cancels. */
export interface RecordKind {
  service: ServiceName;
  table: string;
  enter: Mutation;
  toInput(draft: Draft): object;
  /** On which it counts at once. */
  daysOf(draft: Draft): readonly string[];
  change?: Mutation;
  /** Version by version: what moves it to another day, makes it count on one more, or gives it another name from then on. */
  toChange(on: string, version: number): object;
  daysAfter(days: readonly string[], on: string): readonly string[];
  cancel?: Mutation;
  toCancel: object;
}

type Own = Pick<RecordKind, 'service' | 'table' | 'enter' | 'toInput'> & Partial<RecordKind>;

const reason = 'Đính chính khi kiểm thử';
const mutation = (name: string, result: string): Mutation => ({ name, result });

/** Counts on its day; a correction moves it to another. */
function counted(noun: string, result: string, own: Own & { day: string }): RecordKind {
  return {
    daysOf: ({ on }) => [on],
    change: mutation(`correct${noun}`, result),
    toChange: (on) => ({ [own.day]: on, reason }),
    daysAfter: (_, on) => [on],
    cancel: mutation(`cancel${noun}`, result),
    toCancel: { reason },
    ...own,
  };
}

/** What others keep copies of; it counts on no day. */
function directory(own: Own): RecordKind {
  return { daysOf: () => [], toChange: () => ({}), daysAfter: () => [], toCancel: {}, ...own };
}

const since = '2014-01-01';
/** Each revision begins a year after the one before it. */
const renamed = (on: string, version: number) => ({ from: `${2020 + version}-01-01`, name: `Tên thứ ${version}, ${on}` });

export const recordKinds: readonly RecordKind[] = [
  counted('Dialogue', 'Dialogue', {
    service: 'dialogues',
    table: 'dialogue',
    day: 'date',
    enter: bulk.recordDialogues,
    toInput: ({ organisationId, on, name }) => ({ organisationId, kind: 'PERIODIC', title: name, heldOn: on }),
  }),
  counted('Supervision', 'Supervision', {
    service: 'dialogues',
    table: 'supervision',
    day: 'date',
    enter: bulk.recordSupervisions,
    toInput: ({ organisationId, on, name }) => ({ organisationId, form: 'UNSPECIFIED', title: name, date: on }),
  }),
  counted('Model', 'MobilisationModel', {
    service: 'mobilisation',
    table: 'model',
    day: 'registeredOn',
    enter: bulk.registerModels,
    toInput: ({ organisationId, on, name }) => ({ organisationId, name, field: 'ECONOMY', registeredOn: on }),
  }),
  counted('Award', 'Award', {
    service: 'mobilisation',
    table: 'award',
    day: 'decidedOn',
    enter: bulk.grantAwards,
    toInput: ({ organisationId, on }) => ({
      organisationId,
      form: 'FLAG',
      decidedBy: 'PROVINCE_PEOPLES_COMMITTEE',
      recipientKind: 'COLLECTIVE',
      decidedOn: on,
      decisionNumber: '1/QĐ-KIEMTHU',
    }),
  }),
  {
    ...counted('Household', 'Household', {
      service: 'welfare',
      table: 'household',
      day: 'from',
      enter: bulk.registerHouseholds,
      toInput: ({ organisationId, areaId, on, name }) => ({ organisationId, areaId, code: `HN-${name}`, registeredOn: on }),
    }),
    daysOf: () => [],
    change: bulk.assessHouseholds,
    toChange: (from) => ({ standard: 'VN-2016', status: 'POOR', from }),
    daysAfter: (days, on) => [...days, on],
  },
  directory({
    service: 'organisations',
    table: 'organisation',
    enter: bulk.registerOrganisations,
    toInput: ({ areaId, name }) => ({ name, kind: 'ENTERPRISE', tier: 'GRASSROOTS', areaId, validFrom: since }),
    change: mutation('reviseOrganisation', 'Organisation'),
    toChange: renamed,
  }),
  directory({
    service: 'organisations',
    table: 'area',
    enter: bulk.registerAreas,
    toInput: ({ name }) => ({ code: name, name: `Tỉnh ${name}`, kind: 'PROVINCE', validFrom: since }),
    change: mutation('reviseArea', 'Area'),
    toChange: renamed,
  }),
  directory({
    service: 'organisations',
    table: 'relation',
    enter: bulk.registerRelations,
    toInput: ({ newcomerId, organisationId }) => ({
      fromId: newcomerId,
      toId: organisationId,
      type: 'GUIDED_BY',
      validFrom: since,
    }),
    cancel: mutation('endRelation', 'Relation'),
    toCancel: { validTo: '2025-07-01' },
  }),
];
