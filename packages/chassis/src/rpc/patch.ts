// A PATCH changes the fields its body names, and no other: the gateway lists them in updateMask.

interface PatchRequest {
  /** A firm's only one of its kind needs none. */
  id?: string;
  updateMask: string[] | undefined;
}

export type Named<R extends PatchRequest> = Partial<Omit<R, 'id' | 'updateMask'>>;

export function namedFields<R extends PatchRequest>(request: R): Named<R> {
  const named: Record<string, unknown> = {};
  for (const name of request.updateMask ?? []) {
    if (name !== 'id' && name !== 'updateMask' && name in request) named[name] = request[name as keyof R];
  }
  return named as Named<R>;
}

/** Of one of its objects the parts that the body names ('bant.need'); none where it is replaced as a whole. */
export function partsNamed({ updateMask = [] }: PatchRequest, name: string): string[] {
  return updateMask.filter((path) => path.startsWith(`${name}.`)).map((path) => path.slice(name.length + 1));
}
