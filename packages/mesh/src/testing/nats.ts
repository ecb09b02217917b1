// A NATS world of a test's own: an account in the run's one server, with subjects and streams nobody else sees.
import { askAccount } from './ground.ts';

export interface FreshNats {
  /** With the account's user and password in it, as NATS_URL takes them. */
  url: string;
  /** The same for `connect` of the NATS client, which reads no credentials from a URL. */
  connection: { servers: string; user: string; pass: string };
}

export async function freshNats(): Promise<FreshNats> {
  const { natsUrl, account } = await askAccount();
  const url = new URL(natsUrl);
  url.username = account.name;
  url.password = account.password;
  return { url: url.href, connection: { servers: natsUrl, user: account.name, pass: account.password } };
}
