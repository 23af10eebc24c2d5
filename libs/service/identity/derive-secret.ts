import { createHmac } from 'node:crypto';

/**
 * The same 32 bytes for the same purpose and subject, for whoever has the key, and no use to anybody else: lets an answer with a secret be
 * repeated although only the secret's hash is kept.
 */
export type DeriveSecret = (purpose: string, subject: string) => Buffer;

export function secretsDerivedFrom(key: string): DeriveSecret {
  // Fingerprints of inputs begin with a brace: no purpose does.
  return (purpose, subject) => createHmac('sha256', key).update(`${purpose}\n${subject}`).digest();
}
