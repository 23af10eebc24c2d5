import { recordsOf } from './owner.ts';

export const Area = recordsOf('ofArea');
