const text = (description: string) => ({ type: 'string', description });
const uuid = (description: string) => ({ type: 'string', format: 'uuid', description });

/** CloudEvents 1.0 in Kafka's binary mode: what `toHeaders` writes. All values are UTF-8 text. */
export const headerSchema = {
  type: 'object',
  required: [
    'content-type',
    'ce_specversion',
    'ce_id',
    'ce_type',
    'ce_source',
    'ce_time',
    'ce_subject',
    'ce_dataschema',
    'ce_sequence',
    'ce_correlationid',
    'ce_synthetic',
  ],
  properties: {
    'content-type': { type: 'string', const: 'application/json', description: 'of the data — của dữ liệu' },
    ce_specversion: { type: 'string', const: '1.0', description: 'CloudEvents' },
    ce_id: uuid('UUID v7. A repeat has the same: act once an id — lần lặp lại có cùng id: chỉ xử lý một lần'),
    ce_type: text('the event, from version 2 on followed by .v2 — tên sự kiện'),
    ce_source: text('urn:danvan:service:<service>, which emitted it — dịch vụ phát'),
    ce_time: { type: 'string', format: 'date-time', description: 'when it was emitted, UTC — thời điểm phát, UTC' },
    ce_subject: text('the key of the record: the aggregate’s id — khóa của bản ghi'),
    ce_dataschema: text('urn:danvan:event:<type>:<version>, the same in every deployment — giống nhau ở mọi nơi triển khai'),
    ce_sequence: {
      type: 'string',
      pattern: '^[1-9]\\d*$',
      description: 'position within its key, dense from 1 — thứ tự trong khóa, liên tục từ 1',
    },
    ce_correlationid: text('the same along the whole chain from the request on — giống nhau trên cả chuỗi từ yêu cầu'),
    ce_causationid: uuid('ce_id of the event that it follows from — ce_id của sự kiện dẫn đến nó'),
    ce_organisationid: uuid('whose it is; where the event names none, the actor’s — tổ chức liên quan'),
    ce_areaid: uuid('where it is — địa bàn'),
    ce_synthetic: {
      type: 'string',
      enum: ['true', 'false'],
      description: 'true: made up for tests and demonstrations — dữ liệu giả lập',
    },
    traceparent: text('W3C Trace Context'),
  },
} as const;
