import type { VersionedRecord } from '@danvan/records';
import type { Validity } from './validity.rules.ts';

/** A record that holds for a time as one whole, without versions of its own: registered once, ended once. */
export interface Lasting extends VersionedRecord, Validity {}
