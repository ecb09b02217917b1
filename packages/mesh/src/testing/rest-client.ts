// REST as a test speaks it: a client with its headers, and people who have registered a firm of their own.

export interface RestAnswer {
  status: number;
  headers: Headers;
  // A test says what it expects; typing each body again would hide it.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

export interface RestClient {
  get(path: string, headers?: Record<string, string>): Promise<RestAnswer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<RestAnswer>;
  patch(path: string, body: unknown, headers?: Record<string, string>): Promise<RestAnswer>;
  put(path: string, body: unknown, headers?: Record<string, string>): Promise<RestAnswer>;
  delete(path: string, headers?: Record<string, string>): Promise<RestAnswer>;
  send(verb: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<RestAnswer>;
}

export interface Founder extends RestClient {
  email: string;
  password: string;
  tenantId: string;
  userId: string;
  accessToken: string;
  refreshToken: string;
}

export const goodPassword = 'quiet-harbour-lantern-42';

export function restClient(url: string, base: Record<string, string> = {}): RestClient {
  const send = async (verb: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<RestAnswer> => {
    const response = await fetch(`${url}${path}`, {
      method: verb,
      redirect: 'manual',
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...base, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const isJson = /json/.test(type) && !/ndjson/.test(type);
    return { status: response.status, headers: response.headers, body: isJson && text !== '' ? JSON.parse(text) : text };
  };
  return {
    send,
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body = {}, headers) => send('POST', path, body, headers),
    patch: (path, body, headers) => send('PATCH', path, body, headers),
    put: (path, body, headers) => send('PUT', path, body, headers),
    delete: (path, headers) => send('DELETE', path, undefined, headers),
  };
}

let founders = 0;

/** Registers a person with a firm of their own and answers a client signed in as them. */
export async function foundFirm(url: string, firmName = `Firm ${(founders += 1)}`): Promise<Founder> {
  const email = `founder${(founders += 1)}.${Date.now()}@larkfield.example`;
  const { status, body } = await restClient(url).post('/api/v1/auth/register', {
    email,
    password: goodPassword,
    name: 'Ada King',
    firmName,
  });
  if (status !== 201) throw new Error(`registering was answered ${status}: ${JSON.stringify(body)}`);
  const { accessToken, refreshToken, tenant, user } = body;
  const client = restClient(url, { authorization: `Bearer ${accessToken}` });
  return { ...client, email, password: goodPassword, tenantId: tenant.id, userId: user.id, accessToken, refreshToken };
}
