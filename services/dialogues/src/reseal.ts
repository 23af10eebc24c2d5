import { createEncryption, readEncryptionKeys } from '@danvan/service';
import { openDatabase } from '@danvan/service/database';
import { createLog } from '@danvan/service/log';
import { config } from './config.ts';
import { resealContents } from './petitions/content/reseal-contents.ts';

const log = createLog({ name: 'dialogues', level: config.LOG_LEVEL });
const database = await openDatabase({ url: config.DATABASE_URL, name: 'dialogues-reseal', log, poolSize: 1 });
try {
  const sealed = await resealContents(database, createEncryption(readEncryptionKeys(config.ENCRYPTION_KEYS) ?? []));
  log.info({ sealed }, 'every petition is under the current key');
} finally {
  await database.close();
}
