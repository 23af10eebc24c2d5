import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

// Crockford's alphabet: nothing in it reads like something else.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLetters = 10;
const secretLetters = 20;
/** Of a code or secret as people type it, with spaces and dashes of theirs; what follows is not read. */
const longestTyped = 100;
const saltBytes = 16;
const hashBytes = 32;
// The secret has 100 random bits, not a person's choice: the hash keeps it from being read, guessing is out of reach at any cost.
const cost: ScryptOptions = { N: 4096, r: 8, p: 1 };

const hashWith = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** `DV-XXXXX-XXXXX`: names a petition, and opens nothing by itself. */
export function newTrackingCode(): string {
  return `DV-${grouped(lettersOf(randomBytes(codeLetters), codeLetters))}`;
}

/** `XXXXX-XXXXX-XXXXX-XXXXX` from 32 bytes that nobody can guess. */
export function secretOf(bytes: Buffer): string {
  return grouped(lettersOf(bytes, secretLetters));
}

/** As people type them: small letters, O for 0, I and L for 1, other dashes or none. */
export function tidyCode(typed: string): string {
  const letters = tidy(typed.slice(0, longestTyped)).replace(/^DV/, '');
  return `DV-${grouped(letters)}`;
}

/** Salt and hash in one, for a column. */
export async function hashSecret(secret: string): Promise<Buffer> {
  const salt = randomBytes(saltBytes);
  return Buffer.concat([salt, await hashWith(tidy(secret), salt, hashBytes, cost)]);
}

/** Takes as long whether the secret is right, wrong, or there is no petition to compare with. */
export async function isSecret(typed: string, saltAndHash: Uint8Array | undefined): Promise<boolean> {
  const kept = Buffer.from(saltAndHash ?? Buffer.alloc(saltBytes + hashBytes));
  const hash = await hashWith(tidy(typed.slice(0, longestTyped)), kept.subarray(0, saltBytes), hashBytes, cost);
  const isEqual = timingSafeEqual(hash, kept.subarray(saltBytes));
  return isEqual && saltAndHash !== undefined;
}

function tidy(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

function lettersOf(bytes: Buffer, count: number): string {
  return [...bytes.subarray(0, count)].map((byte) => alphabet[byte % alphabet.length]).join('');
}

function grouped(letters: string): string {
  return letters.match(/.{1,5}/g)?.join('-') ?? '';
}
