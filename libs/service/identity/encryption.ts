import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;

/** Where a value stands. It is sealed to that place: copied into another row or column it no longer opens. */
export interface SealedPlace {
  recordId: string;
  /** `table.column` */
  column: string;
}

/** Personal data in columns: AES-256-GCM, with the id of the key in front so that keys can change while old values stay readable. */
export interface Encryption {
  seal(text: string, place: SealedPlace): Buffer;
  /** @throws UnreadableValue when the value is damaged, was moved, or its key is gone. */
  open(sealed: Uint8Array, place: SealedPlace): string;
  /** Whether a value was sealed with a key that is no longer the current one. */
  isOutdated(sealed: Uint8Array): boolean;
}

export interface EncryptionKey {
  /** 1 to 20 letters, digits or dashes. */
  id: string;
  secret: Buffer;
}

export class UnreadableValue extends Error {
  constructor({ recordId, column }: SealedPlace, why: string) {
    super(`${column} of ${recordId} cannot be opened: ${why}`);
  }
}

/** The first key seals; all of them open. */
export function createEncryption(keys: readonly EncryptionKey[]): Encryption {
  const [current] = keys;
  if (current === undefined) throw new TypeError('encryption needs a key');
  const byId = new Map(keys.map(({ id, secret }) => [id, secret]));
  return {
    seal(text, place) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, current.secret, iv).setAAD(boundTo(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const id = Buffer.from(current.id, 'ascii');
      return Buffer.concat([Buffer.of(id.length), id, iv, cipher.getAuthTag(), body]);
    },
    open(sealed, place) {
      const { keyId, iv, tag, body } = partsOf(sealed);
      const secret = byId.get(keyId);
      if (secret === undefined) throw new UnreadableValue(place, `key "${keyId}" is not among ENCRYPTION_KEYS`);
      try {
        const decipher = createDecipheriv(algorithm, secret, iv, { authTagLength: tagBytes })
          .setAAD(boundTo(place))
          .setAuthTag(tag);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
      } catch {
        throw new UnreadableValue(place, 'it is damaged or belongs elsewhere');
      }
    },
    isOutdated: (sealed) => partsOf(sealed).keyId !== current.id,
  };
}

const written = /^([A-Za-z0-9-]{1,20}):([A-Za-z0-9_-]{43})$/;

/** Keys as a setting writes them: `2027:<32 bytes in base64url>,2026:…`. Undefined where one is malformed or an id stands twice. */
export function readEncryptionKeys(text: string): EncryptionKey[] | undefined {
  const keys = text.split(',').map((one) => {
    const [, id, secret] = written.exec(one.trim()) ?? [];
    return id === undefined || secret === undefined ? undefined : { id, secret: Buffer.from(secret, 'base64url') };
  });
  const known = keys.filter((key) => key !== undefined && key.secret.length === keyBytes) as EncryptionKey[];
  return known.length === keys.length && new Set(known.map(({ id }) => id)).size === known.length ? known : undefined;
}

// Column first: a name holds no colon, so no two places read alike.
function boundTo({ recordId, column }: SealedPlace): Buffer {
  return Buffer.from(`${column}:${recordId}`);
}

function partsOf(sealed: Uint8Array) {
  const bytes = Buffer.from(sealed);
  const ivAt = 1 + (bytes[0] ?? 0);
  const tagAt = ivAt + ivBytes;
  const bodyAt = tagAt + tagBytes;
  return {
    keyId: bytes.toString('ascii', 1, ivAt),
    iv: bytes.subarray(ivAt, tagAt),
    tag: bytes.subarray(tagAt, bodyAt),
    body: bytes.subarray(bodyAt),
  };
}
