import { HttpRefusal } from '@danvan/service/http/http-refusal';

export function noSuchFile(): HttpRefusal {
  return new HttpRefusal({ status: 404, text: { vi: 'Không có tệp này.', en: 'There is no such file.' } });
}
