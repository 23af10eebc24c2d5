import { describe, expect, test } from '@jest/globals';
import { createEncryption, readEncryptionKeys, UnreadableValue } from './encryption.ts';

const place = { recordId: '018f3c6e-8a00-7000-8000-0000000000d1', column: 'letter.sender' };
const keyOf = (id: string, fill: number) => ({ id, secret: Buffer.alloc(32, fill) });
const text = 'Nguyễn Thị Ánh, phường Ô Chợ Dừa';

describe('a sealed value', () => {
  const encryption = createEncryption([keyOf('2026', 1)]);

  test('opens to what was sealed, and shows nothing of it', () => {
    const sealed = encryption.seal(text, place);
    expect(encryption.open(sealed, place)).toBe(text);
    expect(sealed.includes(Buffer.from('Ánh'))).toBe(false);
    expect(encryption.open(encryption.seal('', place), place)).toBe('');
  });

  test('never looks the same twice', () => {
    expect(encryption.seal(text, place)).not.toEqual(encryption.seal(text, place));
  });

  test.each([
    ['another record', { ...place, recordId: '018f3c6e-8a00-7000-8000-0000000000d2' }],
    ['another column', { ...place, column: 'letter.body' }],
  ])('does not open in %s', (_, elsewhere) => {
    expect(() => encryption.open(encryption.seal(text, place), elsewhere)).toThrow(UnreadableValue);
  });

  test('does not open once a single bit of it has changed', () => {
    const sealed = encryption.seal(text, place);
    for (let i = 0; i < sealed.length; i++) {
      const damaged = Buffer.from(sealed);
      damaged.writeUInt8(damaged.readUInt8(i) ^ 1, i);
      expect(() => encryption.open(damaged, place)).toThrow(UnreadableValue);
    }
    expect(() => encryption.open(sealed.subarray(0, 20), place)).toThrow(UnreadableValue);
    expect(() => encryption.open(Buffer.alloc(0), place)).toThrow(UnreadableValue);
  });

  test('the error names the place and nothing of the value', () => {
    const sealed = encryption.seal(text, place);
    expect(() => createEncryption([keyOf('2027', 2)]).open(sealed, place)).toThrow(
      'letter.sender of 018f3c6e-8a00-7000-8000-0000000000d1 cannot be opened: key "2026" is not among ENCRYPTION_KEYS',
    );
  });
});

test('after a new key comes first, old values still open and are known as outdated', () => {
  const before = createEncryption([keyOf('2026', 1)]);
  const after = createEncryption([keyOf('2027', 2), keyOf('2026', 1)]);
  const sealed = before.seal(text, place);
  expect(after.open(sealed, place)).toBe(text);
  expect([after.isOutdated(sealed), after.isOutdated(after.seal(text, place))]).toEqual([true, false]);
  expect(() => before.open(after.seal(text, place), place)).toThrow(UnreadableValue);
});

describe('keys as a setting', () => {
  const secret = Buffer.alloc(32, 7).toString('base64url');

  test('are read in their order', () => {
    expect(readEncryptionKeys(`2027:${secret}, 2026:${secret}`)?.map(({ id }) => id)).toEqual(['2027', '2026']);
  });

  test.each([
    ['nothing', ''],
    ['no id', secret],
    ['a key that is too short', '2026:c2hvcnQ'],
    ['an id that stands twice', `2026:${secret},2026:${secret}`],
    ['one good and one bad', `2026:${secret},2025`],
  ])('%s is refused', (_, text) => {
    expect(readEncryptionKeys(text)).toBeUndefined();
  });
});
