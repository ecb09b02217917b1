// The demo firm is made as any client would make it: over REST.

/** An answer of the list routes. */
export interface Listed<T> {
  items: T[];
}

export class Rest {
  readonly #url: string;
  readonly #token: string | undefined;

  constructor(url: string, token?: string) {
    this.#url = url;
    this.#token = token;
  }

  as(token: string): Rest {
    return new Rest(this.#url, token);
  }

  get<T>(path: string): Promise<T> {
    return this.#send<T>('GET', path);
  }

  post<T>(path: string, body: object = {}): Promise<T> {
    return this.#send<T>('POST', path, body);
  }

  patch<T>(path: string, body: object): Promise<T> {
    return this.#send<T>('PATCH', path, body);
  }

  /** The answer, or undefined where it was refused with this status. */
  async postUnless<T>(status: number, path: string, body: object): Promise<T | undefined> {
    const response = await this.#fetch('POST', path, body);
    return response.status === status ? undefined : this.#read<T>('POST', path, response);
  }

  async #send<T>(verb: string, path: string, body?: object): Promise<T> {
    return this.#read<T>(verb, path, await this.#fetch(verb, path, body));
  }

  #fetch(verb: string, path: string, body?: object): Promise<Response> {
    return fetch(`${this.#url}${path}`, {
      method: verb,
      headers: {
        ...(this.#token ? { Authorization: `Bearer ${this.#token}` } : {}),
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }

  async #read<T>(verb: string, path: string, response: Response): Promise<T> {
    const text = await response.text();
    if (!response.ok) throw new Error(`${verb} ${path} was answered ${response.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
