import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Certificates {
  /** The authority's certificate, PEM: what clients trust. */
  ca: string;
  caFile: string;
  /** The servers' key and certificate in one PEM file, as Kafka reads it. */
  keystoreFile: string;
}

/** An authority of its own and a certificate for servers on 127.0.0.1, made by openssl; good for two days. */
export async function makeCertificates(folder: string): Promise<Certificates> {
  const file = (name: string) => join(folder, name);
  const openssl = (...words: string[]) => promisify(execFile)('openssl', words);
  const newKey = (name: string) => ['-newkey', 'rsa:2048', '-nodes', '-keyout', file(`${name}.key`)];
  await openssl('req', '-x509', ...newKey('ca'), '-out', file('ca.pem'), '-days', '2', '-subj', '/CN=danvan tests');
  await openssl('req', ...newKey('server'), '-out', file('server.csr'), '-subj', '/CN=127.0.0.1');
  await writeFile(file('server.ext'), 'subjectAltName=IP:127.0.0.1,DNS:localhost');
  const signed = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-extfile', file('server.ext')];
  await openssl('x509', '-req', '-in', file('server.csr'), ...signed, '-out', file('server.pem'), '-days', '2');
  const keystore = await Promise.all(['server.key', 'server.pem'].map((name) => readFile(file(name), 'utf8')));
  await writeFile(file('keystore.pem'), keystore.join(''));
  return { ca: await readFile(file('ca.pem'), 'utf8'), caFile: file('ca.pem'), keystoreFile: file('keystore.pem') };
}
