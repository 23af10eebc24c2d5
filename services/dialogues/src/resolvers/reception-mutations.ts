import { bulkMutation, mutation } from '@danvan/service/mutations';
import { cancelReception } from '../receptions/cancel-reception.ts';
import { cancelReceptionSchedule } from '../receptions/cancel-reception-schedule.ts';
import { correctReception } from '../receptions/correct-reception.ts';
import { endReceptionSchedule } from '../receptions/end-reception-schedule.ts';
import { postponeReceptionDay } from '../receptions/postpone-reception-day.ts';
import { publishReceptionSchedule, publishReceptionSchedules } from '../receptions/publish-reception-schedule.ts';
import { recordReception, recordReceptions } from '../receptions/record-reception.ts';

const published = { typename: 'ReceptionSchedulesPublished', field: 'receptionSchedules' };
const recorded = { typename: 'ReceptionsRecorded', field: 'receptions' };

export const receptionMutations = {
  publishReceptionSchedule: mutation('ReceptionSchedule', publishReceptionSchedule),
  publishReceptionSchedules: bulkMutation(published, publishReceptionSchedules),
  endReceptionSchedule: mutation('ReceptionSchedule', endReceptionSchedule),
  postponeReceptionDay: mutation('ReceptionSchedule', postponeReceptionDay),
  cancelReceptionSchedule: mutation('ReceptionSchedule', cancelReceptionSchedule),
  recordReception: mutation('Reception', recordReception),
  recordReceptions: bulkMutation(recorded, recordReceptions),
  correctReception: mutation('Reception', correctReception),
  cancelReception: mutation('Reception', cancelReception),
};
