// The form in which PostgreSQL keeps a password (RFC 5802). Sent ready-made, the password itself never stands in a
// statement, a server log or pg_stat_statements.
import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';

const iterations = 4096;

/** The salt follows from role and password, so that the same password gives the same text and a change shows as one. */
export function scramVerifier(role: string, password: string): string {
  const salt = createHash('sha256').update(`${role}\0${password}`).digest().subarray(0, 16);
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64');
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
