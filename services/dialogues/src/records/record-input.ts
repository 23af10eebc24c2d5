export { count, recordFields as entered } from './record-fields.ts';
