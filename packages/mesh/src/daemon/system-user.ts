// PostgreSQL refuses to run as root. Where we are root, it runs as the system's `postgres` user, made if there is none.
import { execFileSync } from 'node:child_process';
import { unavailable } from '@throughline/chassis/errors';

export interface SystemUser {
  uid: number;
  gid: number;
}

/** The user a server must run as instead of root; undefined where we are not root and it may run as we do. */
export function postgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return findUser('postgres') ?? createUser('postgres');
}

export function findUser(name: string): SystemUser | undefined {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function createUser(name: string): SystemUser {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' });
  } catch (cause) {
    throw unavailable(
      'mesh.no_postgres_user',
      'PostgreSQL does not run as root, and no user `postgres` could be made: start as another user.',
      1,
      cause,
    );
  }
  const user = findUser(name);
  if (!user) throw unavailable('mesh.no_postgres_user', `The user ${name} was made but cannot be found.`);
  return user;
}

/** Whether the user may enter the directory: a private directory anywhere above it is enough to keep it out. */
export function mayEnter(directory: string, user: SystemUser): boolean {
  try {
    execFileSync('test', ['-x', directory], { ...user, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
